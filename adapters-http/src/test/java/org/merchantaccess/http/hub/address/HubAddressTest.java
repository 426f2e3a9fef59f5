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
import org.merchantaccess.http.fixture.TestRequest;

class HubAddressTest {

    private static final HubAddress CONFIGURED = new HubAddress(WebOrigin.parse("https://hub.example.com:8443"));
    private static final HubAddress UNCONFIGURED = new HubAddress(Option.none());

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
    void a_configured_origin_alone_decides(String origin, String host, boolean matches) {
        assertThat(CONFIGURED.matches(origin, requestTo(host))).isEqualTo(matches);
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
    void without_a_configured_origin_the_host_header_decides(String origin, String host, boolean matches) {
        assertThat(UNCONFIGURED.matches(origin, requestTo(host))).isEqualTo(matches);
    }

    @Test
    void links_use_the_configured_origin() {
        assertThat(CONFIGURED.originFor(requestTo("evil.example").with("Origin", "https://evil.example")))
                .isEqualTo("https://hub.example.com:8443");
    }

    @ParameterizedTest
    @CsvSource({
        "hub.example.com, http://hub.example.com",
        "0.0.0.0:8091, http://127.0.0.1:8091",
        "[::]:8091, http://[::1]:8091",
    })
    void without_a_configured_origin_links_use_the_host_header_but_never_the_unspecified_address(
            String host, String origin) {
        assertThat(UNCONFIGURED.originFor(requestTo(host))).isEqualTo(origin);
    }

    @Test
    void without_a_host_header_links_have_no_origin() {
        assertThat(UNCONFIGURED.originFor(TestRequest.get("/"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://hub.example.com, same-origin, 1",
        "https://hub.example.com:8443, same-origin, 0",
        "https://evil.example, cross-site, 0",
        "no origin, same-origin, 0",
    })
    void warns_the_operator_if_browsers_use_another_origin(String origin, String site, int warnings) {
        Logger logger = Logger.getLogger(HubUrlWarning.class.getName());
        List<String> log = new ArrayList<>();
        Filter listener = record -> log.add(new SimpleFormatter().formatMessage(record));
        logger.setFilter(listener);

        HubUrlWarning warning = new HubUrlWarning(CONFIGURED);
        TestRequest form = requestTo("hub.example.com").with("Origin", origin).with("Sec-Fetch-Site", site);
        warning.warnAbout(form);
        warning.warnAbout(form);
        logger.setFilter(null);

        assertThat(log).hasSize(warnings).allMatch(line -> line.contains("hub-url is https://hub.example.com:8443"));
    }

    private static TestRequest requestTo(String host) {
        return TestRequest.get("/").with("Host", host);
    }
}
