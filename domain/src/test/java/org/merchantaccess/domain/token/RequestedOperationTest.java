package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedOperationTest {

    @ParameterizedTest
    @CsvSource({
        "/orders/7?key=1, /orders/7",
        "/orders#key, /orders",
        "/?a?b, /",
        "/a%20b, /a%20b",
        "/orders;session=key/7, /orders"
    })
    void query_fragment_and_path_parameters_are_dropped(String uri, String path) {
        assertThat(RequestedOperation.parse("GET", uri)).isEqualTo(Option.some(new RequestedOperation("GET", path)));
    }

    @Test
    void a_long_path_is_shortened() {
        assertThat(RequestedOperation.parse("GET", "/" + "a".repeat(5000)).map(RequestedOperation::path))
                .isEqualTo(Option.some("/" + "a".repeat(RequestedOperation.MAX_PATH - 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders", "/a b", "/a\r\nb", "/\u00fc", "?/a"})
    void a_path_that_is_not_printable_is_dropped(String uri) {
        assertThat(RequestedOperation.parse("GET", uri)).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"G ET", "<GET>", "GETGETGETGETGETGET", "1"})
    void a_malformed_method_is_dropped(String method) {
        assertThat(RequestedOperation.parse(method, "/").map(RequestedOperation::method))
                .isEqualTo(Option.some(""));
    }

    @Test
    void a_query_or_a_malformed_method_is_invalid() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestedOperation("GET", "/a?b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestedOperation("G T", "/a"));
    }
}
