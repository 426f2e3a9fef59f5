package org.merchantaccess.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.RouteTable.Resolution;
import org.merchantaccess.http.fixture.TestRequest;

class RouteTableTest {

    private static final Route LOGIN = new Route("POST", "/v1/login", answering(1));
    private static final Route RENAME =
            new Route("PATCH", "/api/merchants/{merchant_id}/app-ids/{app_id}", answering(2));
    private static final Route DELETE =
            new Route("DELETE", "/api/merchants/{merchant_id}/app-ids/{app_id}", answering(3));

    private static Endpoint answering(int status) {
        return (Endpoint.Immediate) request -> Response.empty(status);
    }

    private final RouteTable table = new RouteTable(List.of(LOGIN, RENAME, DELETE));

    @Test
    void finds_the_endpoint_of_a_path() {
        assertThat(table.resolve("POST", "/v1/login")).isEqualTo(new Resolution.Found(LOGIN, Map.of()));
    }

    @Test
    void finds_the_endpoint_of_a_path_with_parameters() {
        assertThat(table.resolve("DELETE", "/api/merchants/mer_1/app-ids/98434376"))
                .isEqualTo(new Resolution.Found(DELETE, Map.of("merchant_id", "mer_1", "app_id", "98434376")));
    }

    @Test
    void reports_the_allowed_methods_for_a_wrong_method() {
        assertThat(table.resolve("GET", "/v1/login")).isEqualTo(new Resolution.WrongMethod(List.of("POST")));
        assertThat(table.resolve("GET", "/api/merchants/mer_1/app-ids/98434376"))
                .isEqualTo(new Resolution.WrongMethod(List.of("DELETE", "PATCH")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/no/such/path", "/**", "/api/merchants/mer_1"})
    void finds_the_fallback_route_for_any_other_path(String path) {
        Route other = reading(RouteTable.ANY_OTHER_PATH, request -> ready());
        RouteTable hub = new RouteTable(List.of(LOGIN, other, RENAME));

        assertThat(hub.resolve("GET", path)).isEqualTo(new Resolution.Found(other, Map.of()));
        assertThat(hub.resolve("HEAD", path)).isInstanceOf(Resolution.Found.class);
        assertThat(hub.resolve("POST", path)).isEqualTo(new Resolution.NotFound());
        assertThat(hub.resolve("GET", "/v1/login")).isEqualTo(new Resolution.WrongMethod(List.of("POST")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ready", "/merchants/mer_1"})
    void every_get_route_handles_head(String path) {
        RouteTable reading = new RouteTable(List.of(
                reading("/ready", request -> ready()), reading("/merchants/{merchant_id}", request -> ready())));

        Resolution.Found found = (Resolution.Found) reading.resolve("HEAD", path);

        assertThat(found.route().method()).isEqualTo("HEAD");
        assertThat(((Endpoint.Immediate) found.endpoint())
                        .answer(new RoutedRequest(TestRequest.get(path), path, Map.of())))
                .isEqualTo(Response.empty(200).with("ETag", "1").with("Content-Length", "7"));
    }

    @Test
    void a_deferred_endpoint_handles_head() {
        Endpoint.Deferred later = request -> CompletableFuture.completedFuture(ready());
        RouteTable reading = new RouteTable(List.of(new Route("GET", "/later", later)));

        Resolution.Found found = (Resolution.Found) reading.resolve("HEAD", "/later");

        assertThat(((Endpoint.Deferred) found.endpoint())
                        .answer(new RoutedRequest(TestRequest.get("/later"), "/later", Map.of()))
                        .toCompletableFuture()
                        .join()
                        .body())
                .isEmpty();
    }

    @Test
    void head_is_allowed_only_with_get() {
        RouteTable both = new RouteTable(List.of(LOGIN, reading("/ready", request -> ready())));

        assertThat(both.resolve("PUT", "/ready")).isEqualTo(new Resolution.WrongMethod(List.of("GET", "HEAD")));
        assertThat(both.resolve("HEAD", "/v1/login")).isEqualTo(new Resolution.WrongMethod(List.of("POST")));
        assertThat(both.resolve("head", "/ready")).isEqualTo(new Resolution.WrongMethod(List.of("GET", "HEAD")));
    }

    private static Route reading(String template, Endpoint.Immediate endpoint) {
        return new Route("GET", template, endpoint);
    }

    private static Response ready() {
        return new Response(200, List.of(new Response.Header("ETag", "1")), "reädy!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/%6cogin",
                "/v1//login",
                "//v1/login",
                "/v1/login/",
                "/V1/login",
                "/v1/login;x=1",
                "/v1/./login",
                "/v1/../v1/login",
                "/v1%2flogin",
                "/api/merchants//app-ids/98434376",
                "/api/merchants/mer_1/app-ids/",
                "/api/merchants/a/b/app-ids/98434376",
                "",
                "*"
            })
    @Tag("S99")
    void does_not_match_a_path_that_needs_decoding_or_normalization(String path) {
        assertThat(table.resolve("POST", path)).isEqualTo(new Resolution.NotFound());
    }

    @Test
    void passes_a_parameter_as_sent() {
        assertThat(table.resolve("PATCH", "/api/merchants/mer%5F1/app-ids/{app_id}"))
                .isEqualTo(new Resolution.Found(RENAME, Map.of("merchant_id", "mer%5F1", "app_id", "{app_id}")));
    }
}
