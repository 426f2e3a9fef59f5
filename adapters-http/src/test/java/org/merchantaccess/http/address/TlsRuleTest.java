package org.merchantaccess.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.Sent;

class TlsRuleTest {

    private static final TlsRule RULE =
            new TlsRule(TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.X_FORWARDED_FOR)
                    .get());
    private static final Sent FROM_PROXY = Sent.get("/v1/whoami").from("10.0.0.1");

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "127.0.0.1", "::1"})
    void s17_a_trusted_proxy_and_this_machine_are_answered(String peer) {
        assertThat(RULE.admits(Sent.get("/v1/whoami").from(peer))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "192.168.0.1", "2001:db8::1"})
    void s17_nobody_else_is_answered_over_plain_http(String peer) {
        assertThat(RULE.admits(Sent.get("/v1/whoami").from(peer))).isFalse();
    }

    @Test
    void s17_whoever_cannot_be_told_is_not_answered() {
        assertThat(RULE.admits(Sent.get("/v1/whoami").fromNowhere())).isFalse();
    }

    /** Forwarded for a client by one proxy or by two, of which the outer one is 10.0.0.2. */
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
    void s17_what_reached_the_outermost_trusted_proxy_over_plain_http_is_not_answered(String hops, String schemes) {
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
    void s17_what_reached_the_outermost_trusted_proxy_over_tls_is_answered(String hops, String schemes) {
        assertThat(RULE.admits(FROM_PROXY.with("X-Forwarded-For", hops).with("X-Forwarded-Proto", schemes)))
                .isTrue();
    }

    @Test
    void s17_several_lines_are_one_list_in_their_order() {
        Sent byTwo = FROM_PROXY.with("X-Forwarded-For", "203.0.113.7").with("X-Forwarded-For", "10.0.0.2");

        assertThat(RULE.admits(byTwo.with("X-Forwarded-Proto", "https").with("X-Forwarded-Proto", "http")))
                .isTrue();
        assertThat(RULE.admits(byTwo.with("X-Forwarded-Proto", "http").with("X-Forwarded-Proto", "https")))
                .isFalse();
    }

    @Test
    void s17_hops_are_counted_in_the_header_that_trusted_proxies_write() {
        TlsRule rule = new TlsRule(TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.FORWARDED)
                .get());
        Sent byTwo =
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
    void s17_what_forwarded_says_was_plain_http_at_the_outermost_trusted_proxy_is_not_answered(String forwarded) {
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
    void s17_what_forwarded_says_was_tls_at_the_outermost_trusted_proxy_is_answered(String forwarded) {
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
    void s17_a_program_of_this_machine_that_is_no_trusted_proxy_is_believed_when_it_speaks_of_plain_http(
            String header, String value) {
        assertThat(RULE.admits(Sent.get("/v1/whoami").from("127.0.0.1").with(header, value)))
                .isFalse();
    }

    @Test
    void each_refusal_is_counted_with_its_reason() {
        List<AddressRefusal> counted = new ArrayList<>();
        TlsRule rule = new TlsRule(
                TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.X_FORWARDED_FOR)
                        .get(),
                counted::add,
                System::nanoTime);

        assertThat(rule.refuses(Sent.get("/v1/whoami").from("192.0.2.1"))).isTrue();
        assertThat(rule.refuses(FROM_PROXY.with("X-Forwarded-Proto", "http"))).isTrue();
        assertThat(rule.refuses(FROM_PROXY)).isFalse();

        assertThat(counted).containsExactly(AddressRefusal.PLAIN_HTTP, AddressRefusal.PLAIN_HTTP_BEFORE_PROXY);
    }
}
