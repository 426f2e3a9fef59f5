package org.merchantaccess.domain.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.allowlist.Allowlists.address;
import static org.merchantaccess.domain.allowlist.Allowlists.range;

import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "203.0.113.7, 203.0.113.7/32",
        "203.0.113.0/24, 203.0.113.0/24",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:DB8:0::, 2001:db8::/128",
        "2001:db8::/32, 2001:db8::/32",
        "::/0, ::/0",
        "::ffff:203.0.113.7, 203.0.113.7/32",
        "::ffff:203.0.113.0/120, 203.0.113.0/24",
        "::ffff:0:0/96, 0.0.0.0/0"
    })
    void s52_a_range_is_written_in_its_one_canonical_form_with_its_prefix_length(String text, String canonical) {
        assertThat(range(text)).hasToString(canonical).isEqualTo(range(canonical));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "/",
                "/24",
                "203.0.113.0/",
                "203.0.113.0/33",
                "203.0.113.0/024",
                "203.0.113.0/-1",
                "203.0.113.0/+24",
                "203.0.113.0/ 24",
                "203.0.113.0/24/24",
                "203.0.113.0/255.255.255.0",
                "203.0.113.0/٢٤",
                "2001:db8::/129",
                "2001:db8::/0032",
                "203.0.113/24",
                "203.0.113.0-203.0.113.9",
                "203.0.113.*"
            })
    void what_is_no_address_and_no_cidr_range_is_refused(String text) {
        assertThat(AddressRange.parse(text)).isEqualTo(Either.left(new AllowlistFailure.Malformed()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "203.0.113.7/24",
                "203.0.113.1/31",
                "0.0.0.1/0",
                "2001:db8::1/32",
                "::ffff:203.0.113.7/96",
                "::ffff:0:0/95"
            })
    void r8_s52_a_range_with_host_bits_is_refused_rather_than_widened(String text) {
        assertThat(AddressRange.parse(text)).isEqualTo(Either.left(new AllowlistFailure.HostBitsSet()));
    }

    @Test
    void a_range_contains_all_addresses_from_its_first_to_its_last() {
        AddressRange range = range("203.0.113.64/26");

        assertThat(range.contains(address("203.0.113.63"))).isFalse();
        assertThat(range.contains(address("203.0.113.64"))).isTrue();
        assertThat(range.contains(address("203.0.113.127"))).isTrue();
        assertThat(range.contains(address("203.0.113.128"))).isFalse();
    }

    @Test
    void a_range_of_ipv6_may_end_within_either_half() {
        assertThat(range("2001:db8::/33").contains(address("2001:db8:7fff:ffff::1")))
                .isTrue();
        assertThat(range("2001:db8::/33").contains(address("2001:db8:8000::"))).isFalse();
        assertThat(range("2001:db8::/65").contains(address("2001:db8::7fff:0:0:0")))
                .isTrue();
        assertThat(range("2001:db8::/65").contains(address("2001:db8::8000:0:0:0")))
                .isFalse();
    }

    @Test
    void s51_a_range_of_ipv4_contains_the_callers_of_a_dual_stack_socket_and_no_look_alikes() {
        AddressRange range = range("203.0.113.0/24");

        assertThat(range.contains(address("::ffff:203.0.113.7"))).isTrue();
        assertThat(range.contains(address("::203.0.113.7"))).isFalse();
        assertThat(range.contains(address("64:ff9b::203.0.113.7"))).isFalse();
        assertThat(range.contains(address("2002:cb00:7107::"))).isFalse();
    }

    @Test
    void a_range_contains_itself_and_every_part_of_it() {
        assertThat(range("203.0.113.0/24").contains(range("203.0.113.0/24"))).isTrue();
        assertThat(range("203.0.113.0/24").contains(range("203.0.113.128/25"))).isTrue();
        assertThat(range("203.0.113.0/24").contains(range("203.0.112.0/23"))).isFalse();
        assertThat(range("203.0.113.0/24").contains(range("203.0.114.0/25"))).isFalse();
    }

    @Test
    void ranges_overlap_when_one_lies_within_the_other() {
        assertThat(range("203.0.113.0/24").overlaps(range("203.0.113.7"))).isTrue();
        assertThat(range("203.0.113.7").overlaps(range("203.0.113.0/24"))).isTrue();
        assertThat(range("203.0.112.0/24").overlaps(range("203.0.113.0/24"))).isFalse();
    }

    @Test
    void a_stranger_is_remembered_by_address_in_ipv4_and_by_network_in_ipv6() {
        assertThat(AddressRange.aroundCaller(address("203.0.113.7"))).hasToString("203.0.113.7/32");
        assertThat(AddressRange.aroundCaller(address("2001:db8:1:2:3:4:5:6"))).hasToString("2001:db8:1:2::/64");
    }
}
