package org.merchantaccess.domain.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Allowlists.address;
import static org.merchantaccess.contracts.value.Allowlists.range;

import io.vavr.control.Either;
import org.junit.jupiter.api.Tag;
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
    @Tag("S52")
    void range_has_one_canonical_form_with_a_prefix_length(String text, String canonical) {
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
    void rejects_malformed_addresses_and_ranges(String text) {
        assertThat(AddressRange.parse(text)).isEqualTo(Either.left(new AllowlistFailure.Malformed()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    203.0.113.7/24,        203.0.113.0/24
                    203.0.113.1/31,        203.0.113.0/31
                    10.0.0.1/8,            10.0.0.0/8
                    0.0.0.1/0,             0.0.0.0/0
                    2001:db8::1/32,        2001:db8::/32
                    ::ffff:203.0.113.7/96, 0.0.0.0/0
                    ::ffff:0:0/95,         ::fffe:0:0/95
                    """)
    @Tag("R8")
    @Tag("S52")
    void rejects_host_bits_and_suggests_the_network(String text, String network) {
        assertThat(AddressRange.parse(text))
                .isEqualTo(Either.left(new AllowlistFailure.HostBitsSet(text, range(network))));
    }

    @Test
    void contains_every_address_from_first_to_last() {
        AddressRange range = range("203.0.113.64/26");

        assertThat(range.contains(address("203.0.113.63"))).isFalse();
        assertThat(range.contains(address("203.0.113.64"))).isTrue();
        assertThat(range.contains(address("203.0.113.127"))).isTrue();
        assertThat(range.contains(address("203.0.113.128"))).isFalse();
    }

    @Test
    void ipv6_prefix_may_end_in_either_64_bit_half() {
        assertThat(range("2001:db8::/33").contains(address("2001:db8:7fff:ffff::1")))
                .isTrue();
        assertThat(range("2001:db8::/33").contains(address("2001:db8:8000::"))).isFalse();
        assertThat(range("2001:db8::/65").contains(address("2001:db8::7fff:0:0:0")))
                .isTrue();
        assertThat(range("2001:db8::/65").contains(address("2001:db8::8000:0:0:0")))
                .isFalse();
    }

    @Test
    @Tag("S51")
    void ipv4_range_contains_mapped_addresses_but_no_other_embedded_ones() {
        AddressRange range = range("203.0.113.0/24");

        assertThat(range.contains(address("::ffff:203.0.113.7"))).isTrue();
        assertThat(range.contains(address("::203.0.113.7"))).isFalse();
        assertThat(range.contains(address("64:ff9b::203.0.113.7"))).isFalse();
        assertThat(range.contains(address("2002:cb00:7107::"))).isFalse();
    }

    @Test
    void range_contains_itself_and_its_subranges() {
        assertThat(range("203.0.113.0/24").contains(range("203.0.113.0/24"))).isTrue();
        assertThat(range("203.0.113.0/24").contains(range("203.0.113.128/25"))).isTrue();
        assertThat(range("203.0.113.0/24").contains(range("203.0.112.0/23"))).isFalse();
        assertThat(range("203.0.113.0/24").contains(range("203.0.114.0/25"))).isFalse();
    }

    @Test
    void ranges_overlap_when_one_contains_the_other() {
        assertThat(range("203.0.113.0/24").overlaps(range("203.0.113.7"))).isTrue();
        assertThat(range("203.0.113.7").overlaps(range("203.0.113.0/24"))).isTrue();
        assertThat(range("203.0.112.0/24").overlaps(range("203.0.113.0/24"))).isFalse();
    }

    @Test
    void source_is_an_ipv4_address_or_an_ipv6_64_network() {
        assertThat(AddressRange.sourceOf(address("203.0.113.7"))).hasToString("203.0.113.7/32");
        assertThat(AddressRange.sourceOf(address("2001:db8:1:2:3:4:5:6"))).hasToString("2001:db8:1:2::/64");
    }
}
