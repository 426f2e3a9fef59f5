package org.merchantaccess.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.http.problem.ProblemFaultResponses;

class DispatcherTest {

    private static final Endpoint.Immediate READY = request -> new Response(200, List.of(), "réady");
    private static final Endpoint.Immediate BROKEN = request -> {
        throw new IllegalStateException("disk full");
    };
    private static final Endpoint.Deferred BROKEN_LATER =
            request -> CompletableFuture.failedFuture(new IllegalStateException("disk full"));
    private static final Endpoint.Deferred NEVER_BEGUN = request -> {
        throw new IllegalStateException("disk full");
    };

    private final CompletableFuture<Response> stored = new CompletableFuture<>();
    private final Endpoint.Deferred storing = request -> stored;

    private final Dispatcher dispatcher = new Dispatcher(
            List.of(
                    new Route("GET", "/ready", READY),
                    new Route("GET", "/merchants/{merchant_id}", (Endpoint.Immediate) request -> new Response(
                            200, List.of(), request.pathParameters().toString())),
                    new Route("POST", "/stored", storing),
                    new Route("GET", "/broken", BROKEN),
                    new Route("GET", "/broken-later", BROKEN_LATER),
                    new Route("GET", "/never-begun", NEVER_BEGUN)),
            new ProblemFaultResponses());

    @Test
    void an_endpoint_answers_the_requests_of_its_route() {
        assertThat(dispatcher.answer(TestRequest.get("/ready")))
                .extracting(Response::status, Response::body)
                .containsExactly(200, "réady");
        assertThat(dispatcher.answer(TestRequest.get("/merchants/mer_1")).body())
                .isEqualTo("{merchant_id=mer_1}");
    }

    @Test
    void head_is_answered_like_get_without_the_body() {
        Response response = dispatcher.answer(TestRequest.of("HEAD", "/ready"));

        assertThat(response.body()).isEmpty();
        assertThat(response.headers()).contains(new Response.Header("Content-Length", "6"));
    }

    @Test
    void refusals_of_head_have_no_body_either() {
        Response response = dispatcher.answer(TestRequest.of("HEAD", "/nowhere"));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void an_unknown_path_is_not_found() {
        Response response = dispatcher.answer(TestRequest.get("/nowhere"));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).contains("\"instance\":\"/nowhere\"");
    }

    @Test
    void another_method_is_answered_with_those_of_the_path() {
        Response response = dispatcher.answer(TestRequest.of("DELETE", "/ready"));

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers()).contains(new Response.Header("Allow", "GET, HEAD"));
    }

    @Test
    void a_deferred_endpoint_answers_when_its_change_is_stored() {
        CompletionStage<Response> later = dispatcher.dispatch(TestRequest.of("POST", "/stored"));
        assertThat(later.toCompletableFuture()).isNotDone();

        stored.complete(Response.empty(204));

        assertThat(later.toCompletableFuture().join().status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/broken-later", "/never-begun"})
    void an_endpoint_that_fails_is_an_internal_error_without_its_cause(String path) {
        Response response = dispatcher.answer(TestRequest.get(path));

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.body()).contains("internal_server_error").doesNotContain("disk full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ready", "/nowhere", "/broken"})
    void every_response_names_its_request_and_is_never_cached(String path) {
        TestRequest request = TestRequest.get(path);

        assertThat(dispatcher.answer(request).headers())
                .contains(
                        new Response.Header("X-Request-Id", request.id()),
                        new Response.Header("Cache-Control", "no-store"),
                        new Response.Header("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void a_complete_response_stays_as_it_is() {
        TestRequest request = TestRequest.of("HEAD", "/ready");
        Response complete = dispatcher.answer(request);

        assertThat(complete.completedFor(request)).isEqualTo(complete);
    }

    @Test
    void a_header_of_the_response_replaces_the_default() {
        Response cached = Response.empty(200).with("cache-control", "max-age=60");

        assertThat(cached.completedFor(TestRequest.get("/keys")).headers())
                .contains(new Response.Header("cache-control", "max-age=60"))
                .doesNotContain(new Response.Header("Cache-Control", "no-store"));
    }
}
