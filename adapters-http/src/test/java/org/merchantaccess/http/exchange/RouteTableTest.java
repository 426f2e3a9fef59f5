package org.merchantaccess.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.RouteTable.Resolution;
import org.merchantaccess.http.fixture.Sent;

class RouteTableTest {

    private static final Route LOGIN = new Route("POST", "/v1/login", answering(1));
    private static final Route RENAME =
            new Route("PATCH", "/api/merchants/{merchant_id}/app-ids/{app_id}", answering(2));
    private static final Route DELETE =
            new Route("DELETE", "/api/merchants/{merchant_id}/app-ids/{app_id}", answering(3));

    private static Endpoint answering(int status) {
        return (Endpoint.Immediate) request -> Answer.empty(status);
    }

    private final RouteTable table = new RouteTable(List.of(LOGIN, RENAME, DELETE));

    @Test
    void a_path_leads_to_its_endpoint() {
        assertThat(table.resolve("POST", "/v1/login")).isEqualTo(new Resolution.Found(LOGIN, Map.of()));
    }

    @Test
    void a_path_with_parameters_leads_to_the_endpoint_of_its_method_and_names_them() {
        assertThat(table.resolve("DELETE", "/api/merchants/mer_1/app-ids/98434376"))
                .isEqualTo(new Resolution.Found(DELETE, Map.of("merchant_id", "mer_1", "app_id", "98434376")));
    }

    @Test
    void another_method_is_told_which_ones_there_are() {
        assertThat(table.resolve("GET", "/v1/login")).isEqualTo(new Resolution.WrongMethod(List.of("POST")));
        assertThat(table.resolve("GET", "/api/merchants/mer_1/app-ids/98434376"))
                .isEqualTo(new Resolution.WrongMethod(List.of("DELETE", "PATCH")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ready", "/merchants/mer_1"})
    void head_is_answered_wherever_get_is(String path) {
        RouteTable reading = new RouteTable(List.of(
                reading("/ready", request -> ready()), reading("/merchants/{merchant_id}", request -> ready())));

        Resolution.Found found = (Resolution.Found) reading.resolve("HEAD", path);

        assertThat(found.route().method()).isEqualTo("HEAD");
        assertThat(((Endpoint.Immediate) found.endpoint()).answer(new RoutedRequest(Sent.get(path), path, Map.of())))
                .isEqualTo(Answer.empty(200).with("ETag", "1").with("Content-Length", "7"));
    }

    @Test
    void head_is_answered_by_endpoints_that_may_block_as_well() {
        Endpoint.Deferred later = request -> CompletableFuture.completedFuture(ready());
        RouteTable reading = new RouteTable(List.of(new Route("GET", "/later", later)));

        Resolution.Found found = (Resolution.Found) reading.resolve("HEAD", "/later");

        assertThat(((Endpoint.Deferred) found.endpoint())
                        .answer(new RoutedRequest(Sent.get("/later"), "/later", Map.of()))
                        .toCompletableFuture()
                        .join()
                        .body())
                .isEmpty();
    }

    @Test
    void head_is_allowed_with_get_and_never_without() {
        RouteTable both = new RouteTable(List.of(LOGIN, reading("/ready", request -> ready())));

        assertThat(both.resolve("PUT", "/ready")).isEqualTo(new Resolution.WrongMethod(List.of("GET", "HEAD")));
        assertThat(both.resolve("HEAD", "/v1/login")).isEqualTo(new Resolution.WrongMethod(List.of("POST")));
        assertThat(both.resolve("head", "/ready")).isEqualTo(new Resolution.WrongMethod(List.of("GET", "HEAD")));
    }

    private static Route reading(String template, Endpoint.Immediate endpoint) {
        return new Route("GET", template, endpoint);
    }

    private static Answer ready() {
        return new Answer(200, List.of(new Answer.Header("ETag", "1")), "reädy!");
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
    void s99_what_would_have_to_be_decoded_or_normalised_to_match_does_not(String path) {
        assertThat(table.resolve("POST", path)).isEqualTo(new Resolution.NotFound());
    }

    @Test
    void a_parameter_is_handed_on_as_it_was_sent() {
        assertThat(table.resolve("PATCH", "/api/merchants/mer%5F1/app-ids/{app_id}"))
                .isEqualTo(new Resolution.Found(RENAME, Map.of("merchant_id", "mer%5F1", "app_id", "{app_id}")));
    }
}
