package org.merchantaccess.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFieldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t",
                "localhost",
                "api.example.com",
                "API.Example.COM.",
                "api.example.com:443",
                "api.example.com:",
                "api.example.com:65535",
                "xn--caf-dma.example",
                "api_v1.internal",
                "203.0.113.7:8080",
                "[2001:db8::1]",
                "[::1]:8443",
                "[::ffff:203.0.113.7]",
                "a%C3%A9",
                "a,b;c=d&e"
            })
    @Tag("S94")
    void accepts_a_host_with_an_optional_port(String value) {
        assertThat(HostField.isValid(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b/@#",
                "a b",
                "a/b",
                "/",
                "a?b",
                "a#b",
                "user@a",
                "user:password@a",
                "http://a",
                "a\\b",
                "a\tb",
                "a\"b",
                "<a>",
                "{a}",
                "a|b",
                "a^b",
                "a`b",
                "caf\u00e9.example",
                "a\u007f",
                "a%",
                "a%4",
                "a%zz",
                "a:b",
                "a:80:80",
                "a:+80",
                "a:-1",
                "a: 80",
                "a:65536",
                "a:000080",
                "::1",
                "[::1",
                "::1]",
                "[]",
                "[::1]80",
                "[::1]:x",
                "[127.0.0.1]",
                "[fe80::1%25eth0]",
                "[v1.a]",
                "a, b"
            })
    @Tag("S94")
    void rejects_anything_else(String value) {
        assertThat(HostField.isValid(value)).isFalse();
    }
}
