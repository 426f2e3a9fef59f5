package org.merchantaccess.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.TestRequest;

class TlsRuleTest {

    private static final TlsRule RULE =
            new TlsRule(TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.X_FORWARDED_FOR)
                    .get());
    private static final TestRequest FROM_PROXY = TestRequest.get("/v1/whoami").from("10.0.0.1");

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "127.0.0.1", "::1"})
    @Tag("S17")
    void accepts_plain_http_from_a_trusted_proxy_and_the_local_machine(String peer) {
        assertThat(RULE.admits(TestRequest.get("/v1/whoami").from(peer))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "192.168.0.1", "2001:db8::1"})
    @Tag("S17")
    void refuses_plain_http_from_any_other_peer(String peer) {
        assertThat(RULE.admits(TestRequest.get("/v1/whoami").from(peer))).isFalse();
    }

    @Test
    @Tag("S17")
    void refuses_plain_http_from_an_unknown_peer() {
        assertThat(RULE.admits(TestRequest.get("/v1/whoami").withoutPeer())).isFalse();
    }

    /** Requests forwarded by one proxy or by two, of which the outer one is 10.0.0.2. */
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | http",
                "203.0.113.7 | HTTP",
                "203.0.113.7 | https, http",
                "203.0.113.7, 10.0.0.2 | http, https",
                "203.0.113.7, 10.0.0.2 | http",
                "203.0.113.7, 10.0.0.2 | https, http, https",
                "198.51.100.9, 203.0.113.7, 10.0.0.2 | https, http, https",
                "203.0.113.7:80, 10.0.0.2:80, | http, https,",
                "10.0.0.3, 10.0.0.2 | http, https",
                "unknown | https, http",
            })
    @Tag("S17")
    void refuses_a_request_that_reached_the_outermost_trusted_proxy_over_plain_http(String hops, String schemes) {
        assertThat(RULE.admits(FROM_PROXY.with("X-Forwarded-For", hops).with("X-Forwarded-Proto", schemes)))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | https",
                "203.0.113.7 | https,",
                "203.0.113.7 | http, https",
                "203.0.113.7 | http, http, https",
                "203.0.113.7, 10.0.0.2 | https, http",
                "203.0.113.7, 10.0.0.2 | https,http",
                "203.0.113.7, 10.0.0.2 | HTTPS, https",
                "203.0.113.7, 10.0.0.2 | http, https, http",
                "203.0.113.7, 10.0.0.2 | https",
                "198.51.100.9, 203.0.113.7, 10.0.0.2 | http, https, http",
                "203.0.113.7, 10.0.0.2, 10.0.0.3 | https, http, http",
                "10.0.0.3, 10.0.0.2 | https, http",
            })
    @Tag("S17")
    void accepts_a_request_that_reached_the_outermost_trusted_proxy_over_tls(String hops, String schemes) {
        assertThat(RULE.admits(FROM_PROXY.with("X-Forwarded-For", hops).with("X-Forwarded-Proto", schemes)))
                .isTrue();
    }

    @Test
    @Tag("S17")
    void joins_several_header_lines_in_order() {
        TestRequest byTwo = FROM_PROXY.with("X-Forwarded-For", "203.0.113.7").with("X-Forwarded-For", "10.0.0.2");

        assertThat(RULE.admits(byTwo.with("X-Forwarded-Proto", "https").with("X-Forwarded-Proto", "http")))
                .isTrue();
        assertThat(RULE.admits(byTwo.with("X-Forwarded-Proto", "http").with("X-Forwarded-Proto", "https")))
                .isFalse();
    }

    @Test
    @Tag("S17")
    void counts_hops_in_the_configured_header() {
        TlsRule rule = new TlsRule(TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.FORWARDED)
                .get());
        TestRequest byTwo =
                FROM_PROXY.with("Forwarded", "for=203.0.113.7, for=10.0.0.2").with("X-Forwarded-For", "203.0.113.7");

        assertThat(rule.admits(byTwo.with("X-Forwarded-Proto", "https, http"))).isTrue();
        assertThat(rule.admits(byTwo.with("X-Forwarded-Proto", "http, https"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=203.0.113.7;proto=http",
                "proto=\"http\";for=203.0.113.7",
                "for=203.0.113.7;proto=http, for=10.0.0.2;proto=https",
                "for=203.0.113.7, for=10.0.0.2;Proto=HTTP",
                "for=198.51.100.9;proto=https, for=203.0.113.7;proto=http",
                "proto=http",
                "for=unknown;proto=http",
                "for=\"203.0.113.7;proto=http",
            })
    @Tag("S17")
    void refuses_plain_http_reported_by_the_outermost_trusted_proxy_in_forwarded(String forwarded) {
        assertThat(RULE.admits(FROM_PROXY.with("Forwarded", forwarded))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=203.0.113.7;proto=https",
                "for=203.0.113.7;by=http",
                "for=203.0.113.7;proto=https, for=10.0.0.2;Proto=HTTP",
                "for=203.0.113.7;proto=https;, for=10.0.0.2;proto=http,",
                "for=198.51.100.9;proto=http, for=203.0.113.7;proto=https",
                "for=198.51.100.9;proto=http, for=203.0.113.7",
            })
    @Tag("S17")
    void accepts_tls_reported_by_the_outermost_trusted_proxy_in_forwarded(String forwarded) {
        assertThat(RULE.admits(FROM_PROXY.with("Forwarded", forwarded))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto | http",
                "X-Forwarded-Proto | https, http",
                "X-Forwarded-Proto | http, https",
                "Forwarded | for=203.0.113.7;proto=http",
                "Forwarded | for=203.0.113.7;proto=https, for=10.0.0.2;Proto=HTTP",
            })
    @Tag("S17")
    void refuses_plain_http_reported_by_an_untrusted_local_program(String header, String value) {
        assertThat(RULE.admits(TestRequest.get("/v1/whoami").from("127.0.0.1").with(header, value)))
                .isFalse();
    }

    @Test
    void counts_each_refusal_with_its_reason() {
        List<AddressRefusal> counted = new ArrayList<>();
        TlsRule rule = new TlsRule(
                TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.X_FORWARDED_FOR)
                        .get(),
                counted::add,
                System::nanoTime);

        assertThat(rule.refuses(TestRequest.get("/v1/whoami").from("192.0.2.1")))
                .isTrue();
        assertThat(rule.refuses(FROM_PROXY.with("X-Forwarded-Proto", "http"))).isTrue();
        assertThat(rule.refuses(FROM_PROXY)).isFalse();

        assertThat(counted).containsExactly(AddressRefusal.PLAIN_HTTP, AddressRefusal.PLAIN_HTTP_BEFORE_PROXY);
    }
}
