package org.merchantaccess.domain.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Allowlists.allowing;
import static org.merchantaccess.contracts.value.Allowlists.entry;
import static org.merchantaccess.contracts.value.Allowlists.range;
import static org.merchantaccess.domain.kernel.Environment.PRODUCTION;
import static org.merchantaccess.domain.kernel.Environment.TEST;
import static org.merchantaccess.domain.kernel.Laws.forAll;

import io.vavr.control.Either;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.Environment;

class AllowlistPolicyTest {

    private static final AllowlistPolicy IN_TEST = new AllowlistPolicy(TEST, false, WidestRanges.standard());
    private static final AllowlistPolicy IN_PRODUCTION =
            new AllowlistPolicy(PRODUCTION, false, WidestRanges.standard());

    private static final WidestRanges WIDEST = new WidestRanges(8, 19);

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedEntries")
    @Tag("R8")
    @Tag("S50")
    void rejects_ranges_of_the_bad_inputs_file(BadInput input) {
        assertThat(admitted(IN_TEST, input.value().text()).isLeft()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acceptedEntries")
    @Tag("R8")
    void accepts_ranges_of_the_bad_inputs_file_that_are_valid(BadInput input) {
        assertThat(admitted(IN_TEST, input.value().text())).containsExactly(range("203.0.113.7/32"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entriesSentTwice")
    @Tag("S52")
    void rejects_a_range_that_is_added_twice(BadInput input) {
        String text = input.value().text().replace(" (sent twice)", "");

        assertThat(allowing(text).allow(entry(2, text)))
                .isEqualTo(Either.left(new AllowlistFailure.AlreadyAllowed(range(text))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"8.8.0.0/15, 16", "0.0.0.0/0, 16", "::ffff:0:0/96, 16", "2a00::/31, 32", "::/0, 32"})
    @Tag("R8")
    @Tag("S52")
    void rejects_a_range_wider_than_the_limit(String text, int widest) {
        assertThat(admitted(IN_TEST, text)).isEqualTo(Either.left(new AllowlistFailure.TooWide(widest)));
    }

    @Test
    @Tag("R8")
    @Tag("S52")
    void width_limit_depends_on_the_ip_version() {
        forAll(random -> new WidestRanges(random.nextInt(8, 33), random.nextInt(19, 129)), widest -> {
            AllowlistPolicy policy = new AllowlistPolicy(PRODUCTION, false, widest);
            for (int bits = 5; bits <= 32; bits++) {
                assertThat(isTooWide(policy, "8.0.0.0", bits, widest.ipv4())).isEqualTo(bits < widest.ipv4());
            }
            for (int bits = 7; bits <= 128; bits++) {
                assertThat(isTooWide(policy, "2a00::", bits, widest.ipv6())).isEqualTo(bits < widest.ipv6());
            }
        });
    }

    /** Returns true if the range is rejected as too wide, with the limit in the failure. */
    private static boolean isTooWide(AllowlistPolicy policy, String network, int bits, int limit) {
        return AddressRange.parse(network + "/" + bits)
                .flatMap(policy::admit)
                .swap()
                .exists(failure -> failure.equals(new AllowlistFailure.TooWide(limit)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"8.0.0.0/8, 8.0.0.0/7, 8", "2a00::/19, 2a00::/18, 19"})
    @Tag("R8")
    void widest_setting_accepts_registry_allocations(String admitted, String refused, int widest) {
        AllowlistPolicy policy = new AllowlistPolicy(PRODUCTION, false, WIDEST);

        assertThat(admitted(policy, admitted)).containsExactly(range(admitted));
        assertThat(admitted(policy, refused)).isEqualTo(Either.left(new AllowlistFailure.TooWide(widest)));
    }

    @ParameterizedTest(name = "{0} holds addresses of {1}")
    @CsvSource({
        "10.0.0.0/8, PRIVATE",
        "127.0.0.0/8, LOOPBACK",
        "172.0.0.0/8, PRIVATE",
        "100.0.0.0/8, SHARED",
        "203.0.0.0/8, DOCUMENTATION",
        "169.0.0.0/8, LINK_LOCAL",
        "2001::/19, DOCUMENTATION"
    })
    @Tag("R8")
    @Tag("S53")
    void rejects_a_wide_range_that_contains_special_addresses(String text, SpecialPurpose purpose) {
        assertThat(admitted(new AllowlistPolicy(PRODUCTION, false, WIDEST), text))
                .isEqualTo(Either.left(new AllowlistFailure.NotAdmitted(purpose)));
    }

    @ParameterizedTest(name = "/{0} and /{1}")
    @CsvSource({"7, 32", "33, 32", "-1, 32", "16, 18", "16, 129"})
    @Tag("R8")
    void rejects_width_limits_out_of_bounds(int ipv4, int ipv6) {
        assertThatThrownBy(() -> new WidestRanges(ipv4, ipv6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the widest prefix of an IPv");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"8.8.0.0/16", "8.8.8.8", "172.15.255.255", "172.32.0.0/16", "2a00::/32", "2a00:1450::1"})
    @Tag("R8")
    void accepts_public_ranges_in_production(String text) {
        assertThat(admitted(IN_PRODUCTION, text)).containsExactly(range(text));
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
    @Tag("R8")
    @Tag("S53")
    void never_accepts_special_purpose_addresses(String text, SpecialPurpose purpose) {
        AllowlistPolicy permissive = new AllowlistPolicy(TEST, true, WIDEST);

        assertThat(admitted(permissive, text)).isEqualTo(Either.left(new AllowlistFailure.NotAdmitted(purpose)));
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
    @Tag("R8")
    @Tag("S53")
    void accepts_internal_addresses_only_if_enabled(String text, SpecialPurpose purpose) {
        AllowlistPolicy internal = new AllowlistPolicy(PRODUCTION, true, WidestRanges.standard());

        assertThat(admitted(internal, text)).containsExactly(range(text));
        assertThat(admitted(IN_PRODUCTION, text)).isEqualTo(Either.left(new AllowlistFailure.NotAdmitted(purpose)));
        assertThat(admitted(IN_TEST, text)).isEqualTo(Either.left(new AllowlistFailure.NotAdmitted(purpose)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"192.0.2.1", "198.51.100.0/24", "203.0.113.7", "203.0.0.0/16", "2001:db8::/32", "3fff::1"})
    @Tag("R8")
    void accepts_documentation_addresses_in_test_only(String text) {
        assertThat(admitted(IN_TEST, text)).containsExactly(range(text));
        assertThat(admitted(IN_PRODUCTION, text))
                .isEqualTo(Either.left(new AllowlistFailure.NotAdmitted(SpecialPurpose.DOCUMENTATION)));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R8")
    void never_accepts_an_ipv6_range_that_contains_all_of_ipv4(Environment environment) {
        AllowlistPolicy internal = new AllowlistPolicy(environment, true, WIDEST);

        assertThat(Stream.of("::/32", "::/64", "::/80", "::/95", "::fffe:0:0/95", "::fffc:0:0/94"))
                .allMatch(text -> admitted(internal, text).isLeft());
    }

    private static Either<AllowlistFailure, AddressRange> admitted(AllowlistPolicy policy, String text) {
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
