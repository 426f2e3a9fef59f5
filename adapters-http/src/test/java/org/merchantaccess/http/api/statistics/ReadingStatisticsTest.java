package org.merchantaccess.http.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class ReadingStatisticsTest {

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Response statistics(String query) {
        return instance.manage(TestRequest.get(shop.path(shop.active(), "/statistics" + query)));
    }

    @Test
    void logins_and_refusals_are_counted_by_the_hour_with_their_addresses() {
        instance.tokenOf(shop);
        instance.api().answer(shop.login().from("198.51.100.9"));
        instance.access().catchUp();

        JsonNode read = json(statistics(""));

        assertThat(read.path("resolution").asText()).isEqualTo("hourly");
        assertThat(read.path("data")).hasSize(24);
        assertThat(read.at("/data/23").toString())
                .isEqualTo("{\"start\":\"2026-03-02T10:00:00Z\",\"logins\":1,\"calls\":0,"
                        + "\"refusals\":{\"address_not_allowed\":1}}");
        assertThat(read.path("addresses_from").asText()).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(read.path("addresses").toString())
                .isEqualTo("[{\"address\":\"203.0.113.7\",\"logins\":1,\"calls\":0,"
                        + "\"last_at\":\"2026-03-02T10:00:00Z\"}]");
    }

    @ParameterizedTest
    @CsvSource({"24h, hourly, 24", "7d, hourly, 168", "30d, daily, 30", "400d, daily, 400"})
    void a_period_has_a_resolution_and_a_number_of_points(String period, String resolution, int points) {
        JsonNode read = json(statistics("?period=" + period));

        assertThat(read.path("resolution").asText()).isEqualTo(resolution);
        assertThat(read.path("data")).hasSize(points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?period=", "?period=8d", "?period=24h&period=7d"})
    void rejects_an_unknown_period(String query) {
        assertThat(faults(statistics(query))).containsExactly("period");
    }

    @Test
    @Tag("S56")
    void an_app_id_of_another_merchant_is_not_found() {
        TestMerchant other = instance.openShop();

        assertThat(instance.manage(TestRequest.get(other.path(shop.active(), "/statistics")))
                        .status())
                .isEqualTo(404);
    }
}
