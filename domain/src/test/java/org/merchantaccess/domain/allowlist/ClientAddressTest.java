package org.merchantaccess.domain.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Allowlists.address;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0.0.0.0", "203.0.113.7", "255.255.255.255"})
    void formats_ipv4_addresses_as_parsed(String text) {
        assertThat(address(text)).hasToString(text);
        assertThat(address(text).isIpv4()).isTrue();
    }

    /** The examples of RFC 5952, section 4, and both ends of the address space. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2001:0db8::0001, 2001:db8::1",
        "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:db8::1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:DB8::ABCD, 2001:db8::abcd",
        "0:0:0:0:0:0:0:0, ::",
        "0:0:0:0:0:0:0:1, ::1",
        "1:0:0:0:0:0:0:0, 1::",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "64:ff9b::203.0.113.7, 64:ff9b::cb00:7107"
    })
    void formats_ipv6_addresses_canonically(String text, String canonical) {
        assertThat(address(text)).hasToString(canonical).isEqualTo(address(canonical));
        assertThat(address(text).isIpv4()).isFalse();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "203.0.113.7 ",
                " 203.0.113.7",
                "203.0.113.7\n",
                "203.0.113.7\0",
                "203.0.113",
                "203.0.28935",
                "203.28935",
                "3405803783",
                "0xcb007107",
                "203.0.113.7.1",
                ".203.0.113.7",
                "203..113.7",
                "203.0.113.007",
                "0313.0.0161.07",
                "0xcb.0.0x71.7",
                "203.0.113.256",
                "203.0.113.+7",
                "203.0.113.-7",
                "203.0.113.7:443",
                "203.0.113.7/32",
                "203.0.113.7%eth0",
                "٢٠٣.0.113.7",
                "２０３.0.113.7",
                "203。0。113。7",
                "localhost",
                "merchant.example.com",
                "a.b.c.d",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "1::2::3",
                ":1::2",
                "1::2:",
                "1:2:3:4:5:6:7:",
                "2001:db8::g",
                "2001:db8::12345",
                "2001:db8::-1",
                "2001:db8::+1",
                "2001:db8::١",
                "2001:db8::ａ",
                "[2001:db8::1]",
                "2001:db8::1%eth0",
                "2001:db8::1/128",
                "[2001:db8::1]:443",
                "::203.0.113",
                "::203.0.113.256",
                "::1.2.3.4.5",
                "1.2.3.4::",
                "::1.2.3.4:5",
                "1:2:3:4:5:6:7:1.2.3.4",
                "0ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"
            })
    @Tag("S50")
    void rejects_everything_but_the_strict_forms(String text) {
        assertThat(ClientAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"::ffff:203.0.113.7", "::FFFF:cb00:7107", "0:0:0:0:0:ffff:203.0.113.7"})
    @Tag("S51")
    void ipv4_mapped_address_equals_the_ipv4_address(String text) {
        assertThat(address(text)).isEqualTo(address("203.0.113.7")).hasToString("203.0.113.7");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"::203.0.113.7", "64:ff9b::203.0.113.7", "2002:cb00:7107::", "::fffe:203.0.113.7"})
    @Tag("S51")
    void other_embedded_ipv4_addresses_differ_from_the_ipv4_address(String text) {
        assertThat(address(text)).isNotEqualTo(address("203.0.113.7"));
        assertThat(address(text).isIpv4()).isFalse();
    }

    @Test
    void reads_the_bytes_of_a_socket_address() {
        byte[] ipv4 = {(byte) 203, 0, 113, 7};
        byte[] ipv6 = {0x20, 0x01, 0x0d, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 203, 0, 113, 7};

        assertThat(ClientAddress.ofBytes(ipv4)).containsExactly(address("203.0.113.7"));
        assertThat(ClientAddress.ofBytes(ipv6)).containsExactly(address("2001:db8::1"));
        assertThat(ClientAddress.ofBytes(mapped)).containsExactly(address("203.0.113.7"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 8, 15, 17})
    void rejects_other_numbers_of_bytes(int length) {
        assertThat(ClientAddress.ofBytes(new byte[length])).isEmpty();
    }
}
