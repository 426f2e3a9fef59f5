package org.merchantaccess.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "0.0.0.0:0", "[::1]:65535", "[2001:db8::1]:1"})
    void a_parsed_address_prints_as_it_was_written(String text) {
        assertThat(ListenerAddress.parse(text).map(ListenerAddress::toString)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8080",
                "127.0.0.1",
                "localhost:8080",
                "127.0.0.1:65536",
                "127.0.0.1:-1",
                "::1:8080",
                "[127.0.0.1]:8080",
                "[::1]",
                "127.0.0.1:",
                ":8080",
                "127.0.0.1: 80"
            })
    void other_texts_are_rejected(String text) {
        assertThat(ListenerAddress.parse(text)).isEmpty();
    }
}
