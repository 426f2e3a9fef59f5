package org.merchantaccess.http.address;

import static org.assertj.core.api.Assertions.assertThat;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto | http",
                "X-Forwarded-Proto | HTTP",
                "X-Forwarded-Proto | https, http",
                "X-Forwarded-Proto | http, https",
                "Forwarded | for=203.0.113.7;proto=http",
                "Forwarded | proto=\"http\";for=203.0.113.7",
                "Forwarded | for=203.0.113.7;proto=https, for=10.0.0.2;Proto=HTTP",
            })
    void s17_what_was_plain_http_before_a_proxy_is_not_answered(String header, String value) {
        assertThat(RULE.admits(FROM_PROXY.with(header, value))).isFalse();
        assertThat(RULE.admits(Sent.get("/v1/whoami").from("127.0.0.1").with(header, value)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto | https",
                "X-Forwarded-Proto | https, https",
                "Forwarded | for=203.0.113.7;proto=https",
                "Forwarded | for=203.0.113.7;by=http",
            })
    void s17_what_came_to_a_proxy_over_tls_is_answered(String header, String value) {
        assertThat(RULE.admits(FROM_PROXY.with(header, value))).isTrue();
    }
}
