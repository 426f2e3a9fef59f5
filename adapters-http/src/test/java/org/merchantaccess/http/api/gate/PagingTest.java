package org.merchantaccess.http.api.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestRequest;

class PagingTest {

    private final Instance instance = Instance.test();

    PagingTest() {
        for (String name : List.of("Ash & Sons", "Birch", "Cedar", "Café Birch")) {
            instance.post("/api/merchants", object("name", name));
        }
    }

    @AfterEach
    void close() {
        instance.close();
    }

    private Response list(String query) {
        return instance.manage(TestRequest.get("/api/merchants" + query));
    }

    private List<String> names(String query) {
        return json(list(query)).path("data").findValuesAsText("name");
    }

    @Test
    void paging_metadata_comes_before_the_items() {
        assertThat(list("?limit=2&offset=1").body())
                .startsWith("{\"meta\":{\"count\":2,\"offset\":1,\"limit\":2,\"total\":4},\"data\":[{");
    }

    @Test
    void the_default_page_has_at_most_25_items_from_the_start() {
        assertThat(list("").body()).startsWith("{\"meta\":{\"count\":4,\"offset\":0,\"limit\":25,\"total\":4},");
        assertThat(list("?")).isEqualTo(list(""));
    }

    @Test
    void a_page_past_the_end_is_empty() {
        assertThat(list("?offset=4").body())
                .isEqualTo("{\"meta\":{\"count\":0,\"offset\":4,\"limit\":25,\"total\":4},\"data\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "?filter=birch, Birch|Café Birch",
        "?filter=caf%C3%A9+birch, Café Birch",
        "?filter=CAF%c3%a9%20B, Café Birch",
        "?filter=ash%20%26%20sons, Ash & Sons",
        "?%66ilter=ced, Cedar",
        "?filter=oak, ''"
    })
    void a_filter_is_decoded_once(String query, String expected) {
        assertThat(String.join("|", names(query))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, limit",
        "?limit=101, limit",
        "?limit=1000000, limit",
        "?limit=, limit",
        "?limit=01, limit",
        "?limit=%2B5, limit",
        "?limit=-1, limit",
        "?limit=1.0, limit",
        "?limit=%D9%A1, limit",
        "?limit=1&limit=2, limit",
        "?limit=1&limit=1, limit",
        "?offset=-1, offset",
        "?offset=9999999999, offset",
        "?filter=a&filter=b, filter",
        "?filter=%00, filter",
        "?filter=a%0Ab, filter",
        "?page=2, page",
        "?Limit=2, Limit",
        "?limit=x&z=1&offset=x&filter=%00, limit|offset|filter|z"
    })
    void reports_all_faults_of_a_query(String query, String parameters) {
        Response answer = list(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(String.join("|", faults(answer))).isEqualTo(parameters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit",
                "?limit=1&",
                "?&limit=1",
                "?=1",
                "?filter=%",
                "?filter=%4",
                "?filter=%zz",
                "?filter=%C3",
                "?filter=%C0%80",
                "?filter=%EF%BB%BFa",
                "?filter=é",
                "?filter=a b",
                "?filter=%١١"
            })
    void rejects_a_malformed_encoding(String query) {
        Response answer = list(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("query");
    }

    @Test
    void accepts_a_filter_of_at_most_100_characters() {
        assertThat(list("?filter=" + "a".repeat(100)).status()).isEqualTo(200);
        assertThat(list("?filter=" + "a".repeat(101)).status()).isEqualTo(400);
    }
}
