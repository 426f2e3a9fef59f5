package org.merchantaccess.http.hub.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.fixture.Sent;

class HubAddressTest {

    private static final HubAddress SET = new HubAddress(WebOrigin.parse("https://hub.example.com:8443"));
    private static final HubAddress UNSET = new HubAddress(Option.none());

    @ParameterizedTest
    @CsvSource({
        "https://hub.example.com:8443, hub.example.com, true",
        "https://hub.example.com:8443, 127.0.0.1:8091, true",
        "https://HUB.example.com:8443, hub.example.com, true",
        "https://hub.example.com, hub.example.com, false",
        "http://hub.example.com:8443, hub.example.com:8443, false",
        "https://evil.example, evil.example, false",
        "http://127.0.0.1:8091, 127.0.0.1:8091, false",
        "null, hub.example.com:8443, false",
    })
    void where_the_address_is_set_it_alone_decides(String origin, String host, boolean isHere) {
        assertThat(SET.is(origin, named(host))).isEqualTo(isHere);
    }

    @ParameterizedTest
    @CsvSource({
        "https://hub.example.com, hub.example.com, true",
        "https://hub.example.com, hub.example.com:443, true",
        "http://hub.example.com, hub.example.com, true",
        "http://hub_test:8091, hub_test:8091, true",
        "https://hub.example.com:8443, hub.example.com:8443, true",
        "https://hub.example.com:8443, hub.example.com, false",
        "https://hub.example.com, hub.example.com:8443, false",
        "null, hub.example.com, false",
    })
    void where_it_is_not_set_the_host_of_the_request_decides(String origin, String host, boolean isHere) {
        assertThat(UNSET.is(origin, named(host))).isEqualTo(isHere);
    }

    @Test
    void links_lead_to_the_address_that_is_set_whatever_the_request_says() {
        assertThat(SET.of(named("evil.example").with("Origin", "https://evil.example")))
                .isEqualTo("https://hub.example.com:8443");
    }

    @ParameterizedTest
    @CsvSource({
        "hub.example.com, http://hub.example.com",
        "0.0.0.0:8091, http://127.0.0.1:8091",
        "[::]:8091, http://[::1]:8091",
    })
    void where_it_is_not_set_links_lead_to_the_host_of_the_request_and_never_to_the_unspecified_address(
            String host, String site) {
        assertThat(UNSET.of(named(host))).isEqualTo(site);
    }

    @Test
    void a_request_that_names_no_host_makes_plain_links() {
        assertThat(UNSET.of(Sent.get("/"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://hub.example.com, same-origin, 1",
        "https://hub.example.com:8443, same-origin, 0",
        "https://evil.example, cross-site, 0",
        "no origin, same-origin, 0",
    })
    void the_operator_is_warned_of_browsers_that_find_the_hub_elsewhere(String origin, String site, int warnings) {
        Logger logger = Logger.getLogger(HubUrlWarning.class.getName());
        List<String> log = new ArrayList<>();
        Filter listener = record -> log.add(new SimpleFormatter().formatMessage(record));
        logger.setFilter(listener);

        HubUrlWarning warning = new HubUrlWarning(SET);
        Sent form = named("hub.example.com").with("Origin", origin).with("Sec-Fetch-Site", site);
        warning.about(form);
        warning.about(form);
        logger.setFilter(null);

        assertThat(log).hasSize(warnings).allMatch(line -> line.contains("hub-url is https://hub.example.com:8443"));
    }

    private static Sent named(String host) {
        return Sent.get("/").with("Host", host);
    }
}
