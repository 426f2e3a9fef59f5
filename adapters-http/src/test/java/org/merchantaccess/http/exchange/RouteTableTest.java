package org.merchantaccess.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.RouteTable.Resolution;

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
