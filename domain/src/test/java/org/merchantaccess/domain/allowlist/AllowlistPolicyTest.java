package org.merchantaccess.domain.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.allowlist.Allowlists.allowing;
import static org.merchantaccess.domain.allowlist.Allowlists.entry;
import static org.merchantaccess.domain.allowlist.Allowlists.range;
import static org.merchantaccess.domain.kernel.Environment.PRODUCTION;
import static org.merchantaccess.domain.kernel.Environment.TEST;

import io.vavr.control.Either;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.Environment;

class AllowlistPolicyTest {

    private static final AllowlistPolicy IN_TEST = new AllowlistPolicy(TEST, false);
    private static final AllowlistPolicy IN_PRODUCTION = new AllowlistPolicy(PRODUCTION, false);

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedEntries")
    void r8_s50_what_is_no_range_of_callers_is_refused(BadInput input) {
        assertThat(asked(IN_TEST, input.value().text()).isLeft()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acceptedEntries")
    void r8_a_range_of_callers_is_admitted(BadInput input) {
        assertThat(asked(IN_TEST, input.value().text())).containsExactly(range("203.0.113.7/32"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entriesSentTwice")
    void s52_a_range_sent_twice_is_refused_the_second_time(BadInput input) {
        String text = input.value().text().replace(" (sent twice)", "");

        assertThat(allowing(text).allow(entry(2, text)))
                .isEqualTo(Either.left(new AllowlistFailure.AlreadyAllowed(range(text))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"8.8.0.0/15, 16", "0.0.0.0/0, 16", "::ffff:0:0/96, 16", "2a00::/31, 32", "::/0, 32"})
    void r8_s52_a_range_wider_than_any_merchant_needs_is_refused(String text, int widest) {
        assertThat(asked(IN_TEST, text)).isEqualTo(Either.left(new AllowlistFailure.TooWide(widest)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"8.8.0.0/16", "8.8.8.8", "172.15.255.255", "172.32.0.0/16", "2a00::/32", "2a00:1450::1"})
    void r8_a_range_of_callers_on_the_internet_is_admitted_everywhere(String text) {
        assertThat(asked(IN_PRODUCTION, text)).containsExactly(range(text));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.0.0.0, UNSPECIFIED",
        "0.1.2.3, UNSPECIFIED",
        "::, UNSPECIFIED",
        "224.0.0.1, MULTICAST",
        "239.255.255.255, MULTICAST",
        "ff02::1, MULTICAST",
        "240.0.0.1, BROADCAST_OR_RESERVED",
        "255.255.255.255, BROADCAST_OR_RESERVED",
        "169.254.169.254, LINK_LOCAL",
        "fe80::1, LINK_LOCAL",
        "64:ff9b::203.0.113.7, NAT64",
        "64:ff9b:1::1, NAT64",
        "2002:cb00:7107::, SIX_TO_FOUR",
        "192.88.99.1, SIX_TO_FOUR",
        "::203.0.113.7, IPV4_COMPATIBLE",
        "192.0.0.8, PROTOCOL_ASSIGNMENT",
        "198.18.0.1, PROTOCOL_ASSIGNMENT",
        "2001:0:102:304::, PROTOCOL_ASSIGNMENT",
        "fec0::1, NOT_GLOBAL_UNICAST",
        "::ffff:0:1.2.3.4, NOT_GLOBAL_UNICAST",
        "100::1, NOT_GLOBAL_UNICAST",
        "4000::1, NOT_GLOBAL_UNICAST",
        "8000::/32, NOT_GLOBAL_UNICAST"
    })
    void r8_s53_addresses_nobody_calls_from_are_never_admitted(String text, SpecialPurpose purpose) {
        AllowlistPolicy mostGenerous = new AllowlistPolicy(TEST, true);

        assertThat(asked(mostGenerous, text)).isEqualTo(Either.left(new AllowlistFailure.NotAdmitted(purpose)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "::1, LOOPBACK",
        "10.0.0.5, PRIVATE",
        "172.16.0.0/16, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.0.0/16, PRIVATE",
        "fd00::/48, PRIVATE",
        "100.64.0.1, SHARED",
        "100.127.255.255, SHARED"
    })
    void r8_s53_addresses_within_ones_own_network_are_admitted_where_a_setting_says_so(
            String text, SpecialPurpose purpose) {
        AllowlistPolicy internal = new AllowlistPolicy(PRODUCTION, true);

        assertThat(asked(internal, text)).containsExactly(range(text));
        assertThat(asked(IN_PRODUCTION, text)).isEqualTo(Either.left(new AllowlistFailure.NotAdmitted(purpose)));
        assertThat(asked(IN_TEST, text)).isEqualTo(Either.left(new AllowlistFailure.NotAdmitted(purpose)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"192.0.2.1", "198.51.100.0/24", "203.0.113.7", "203.0.0.0/16", "2001:db8::/32", "3fff::1"})
    void r8_addresses_of_documentation_are_admitted_in_test_only(String text) {
        assertThat(asked(IN_TEST, text)).containsExactly(range(text));
        assertThat(asked(IN_PRODUCTION, text))
                .isEqualTo(Either.left(new AllowlistFailure.NotAdmitted(SpecialPurpose.DOCUMENTATION)));
    }

    @ParameterizedTest
    @EnumSource
    void r8_a_range_of_ipv6_that_holds_all_of_ipv4_is_never_admitted(Environment environment) {
        AllowlistPolicy internal = new AllowlistPolicy(environment, true);

        assertThat(Stream.of("::/32", "::/64", "::/80", "::/95", "::fffe:0:0/95", "::fffc:0:0/94"))
                .allMatch(text -> asked(internal, text).isLeft());
    }

    private static Either<AllowlistFailure, AddressRange> asked(AllowlistPolicy policy, String text) {
        return AddressRange.parse(text).flatMap(policy::admit);
    }

    static Stream<BadInput> refusedEntries() {
        return BadInputs.group("allowlist_entry")
                .filter(input -> input.errorKind().equals("validation"));
    }

    static Stream<BadInput> acceptedEntries() {
        return BadInputs.group("allowlist_entry").filter(BadInput::valid);
    }

    static Stream<BadInput> entriesSentTwice() {
        return BadInputs.group("allowlist_entry")
                .filter(input -> input.errorKind().equals("conflict"));
    }
}
