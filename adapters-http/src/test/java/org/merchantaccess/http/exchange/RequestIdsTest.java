package org.merchantaccess.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.allowlist.ClientAddress;

class RequestIdsTest {

    private static final Option<ClientAddress> PROXY = ClientAddress.parse("10.0.0.1");
    private static final Option<ClientAddress> UNTRUSTED_CLIENT = ClientAddress.parse("203.0.113.7");

    private final RequestIds ids = new RequestIds(address -> PROXY.contains(address));

    @Test
    void every_request_has_a_unique_id() {
        List<String> names = IntStream.range(0, 1_000)
                .mapToObj(number -> ids.name(UNTRUSTED_CLIENT, List.of()))
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z0-9._-]{1,64}"));
    }

    @Test
    void an_id_begins_with_a_letter() {
        assertThat(ids.name(UNTRUSTED_CLIENT, List.of())).matches("r[0-9a-f]{8}-[0-9]+");
    }

    @Test
    void two_processes_assign_different_ids() {
        String first = ids.name(UNTRUSTED_CLIENT, List.of());
        String second = new RequestIds(address -> true).name(UNTRUSTED_CLIENT, List.of());

        assertThat(first).isNotEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "REQ-1._x", "0123456789012345678901234567890123456789012345678901234567890123"})
    void keeps_the_id_of_a_trusted_proxy(String sent) {
        assertThat(ids.name(PROXY, List.of(sent))).isEqualTo(sent);
    }

    @Test
    void replaces_the_id_of_an_untrusted_peer() {
        assertThat(ids.name(UNTRUSTED_CLIENT, List.of("a"))).isNotEqualTo("a");
        assertThat(ids.name(Option.none(), List.of("a"))).isNotEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\r\nSet-Cookie: x",
                "é",
                "\u0131",
                "{}",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void replaces_a_malformed_id_even_of_a_trusted_proxy(String sent) {
        assertThat(ids.name(PROXY, List.of(sent))).isNotEqualTo(sent);
    }

    @Test
    void replaces_a_repeated_id() {
        assertThat(ids.name(PROXY, List.of("a", "b"))).isNotIn("a", "b");
    }
}
