package org.merchantaccess.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://hub.example.com, https://hub.example.com",
        "https://hub.example.com:443, https://hub.example.com",
        "http://hub.example.com:80/, http://hub.example.com",
        "HTTPS://Hub.Example.COM:8443, https://hub.example.com:8443",
        "http://hub.example.com:443, http://hub.example.com:443",
        "https://[2001:DB8::1]:8443, https://[2001:db8::1]:8443",
    })
    void different_spellings_of_one_origin_are_equal(String written, String origin) {
        assertThat(WebOrigin.parse(written)).hasToString("Some(" + origin + ")");
        assertThat(WebOrigin.parse(written)).isEqualTo(WebOrigin.parse(origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "hub.example.com",
                "https://",
                "https:hub.example.com",
                "https://hub.example.com/hub",
                "https://hub.example.com?x",
                "https://hub.example.com#x",
                "https://me@hub.example.com",
                "https://hub.example.com:0",
                "https://hub.example.com:65536",
                "https://a:b:c",
                "https://[::1",
                "ftp://hub.example.com",
                "javascript:alert(1)",
                "https://hub.example.com https://evil.example",
            })
    void rejects_anything_but_a_scheme_a_host_and_a_port(String text) {
        assertThat(WebOrigin.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://0.0.0.0:8091, http://127.0.0.1:8091",
        "https://[::]:8091, https://[::1]:8091",
        "https://[0:0::0]:8091, https://[::1]:8091",
        "https://192.0.2.1, https://192.0.2.1",
        "https://hub.example.com, https://hub.example.com",
    })
    void replaces_the_unspecified_address_by_loopback(String listening, String reachable) {
        assertThat(WebOrigin.parse(listening).map(WebOrigin::reachable)).hasToString("Some(" + reachable + ")");
    }
}
