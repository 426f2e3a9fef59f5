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
    private static final Option<ClientAddress> STRANGER = ClientAddress.parse("203.0.113.7");

    private final RequestIds ids = new RequestIds(address -> PROXY.contains(address));

    @Test
    void no_two_requests_have_the_same_name() {
        List<String> names = IntStream.range(0, 1_000)
                .mapToObj(number -> ids.name(STRANGER, List.of()))
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z0-9._-]{1,64}"));
    }

    @Test
    void two_processes_name_their_requests_differently() {
        String here = ids.name(STRANGER, List.of());
        String there = new RequestIds(address -> true).name(STRANGER, List.of());

        assertThat(here).isNotEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "REQ-1._x", "0123456789012345678901234567890123456789012345678901234567890123"})
    void the_name_a_trusted_proxy_gave_is_kept(String sent) {
        assertThat(ids.name(PROXY, List.of(sent))).isEqualTo(sent);
    }

    @Test
    void the_name_a_stranger_gave_is_not_kept() {
        assertThat(ids.name(STRANGER, List.of("a"))).isNotEqualTo("a");
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
    void a_name_that_could_do_harm_is_not_kept_whoever_gave_it(String sent) {
        assertThat(ids.name(PROXY, List.of(sent))).isNotEqualTo(sent);
    }

    @Test
    void of_two_names_none_is_kept() {
        assertThat(ids.name(PROXY, List.of("a", "b"))).isNotIn("a", "b");
    }
}
