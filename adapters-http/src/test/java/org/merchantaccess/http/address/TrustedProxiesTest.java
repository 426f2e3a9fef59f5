package org.merchantaccess.http.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Allowlists.address;

import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.fixture.TestRequest;

class TrustedProxiesTest {

    private static final TrustedProxies X_FORWARDED_FOR = proxiesUsing(ForwardingHeader.X_FORWARDED_FOR);
    private static final TrustedProxies FORWARDED = proxiesUsing(ForwardingHeader.FORWARDED);

    private static final TestRequest FROM_PROXY = TestRequest.get("/v1/check").from("10.0.0.1");
    private static final Either<AddressFailure, ClientAddress> UNREADABLE =
            Either.left(new AddressFailure.Unreadable());
    private static final Either<AddressFailure, ClientAddress> NOT_FORWARDED =
            Either.left(new AddressFailure.NotForwarded());

    private static TrustedProxies proxiesUsing(ForwardingHeader header) {
        return TrustedProxies.of(List.of("10.0.0.0/8", "2001:db8:f::/48"), header)
                .getOrElseThrow(failure -> new IllegalStateException(failure.toString()));
    }

    private static Either<AddressFailure, ClientAddress> caller(String text) {
        return Either.right(address(text));
    }

    @Nested
    class Trusting {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0.0.0.0/0",
                    "::/0",
                    "128.0.0.0/1",
                    "0.0.0.0/7",
                    "2000::/3",
                    "::/7",
                    "::ffff:0:0/96",
                    "::/64",
                    "::/80",
                    "::fffe:0:0/95",
                    "::ffff:0:0/97"
                })
        @Tag("S49")
        void rejects_a_range_that_is_too_wide(String range) {
            assertThat(TrustedProxies.of(List.of("10.0.0.0/8", range), ForwardingHeader.X_FORWARDED_FOR))
                    .isEqualTo(Either.left(new TrustedProxiesFailure.TooWide(range)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "proxy.example", "10.0.0.1/8", "10.0.0.0/33", "10.0.0", "10.0.0.0/8 "})
        void rejects_a_malformed_range(String range) {
            assertThat(TrustedProxies.of(List.of(range), ForwardingHeader.X_FORWARDED_FOR))
                    .isEqualTo(Either.left(new TrustedProxiesFailure.Malformed(range)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"10.0.0.0/8", "192.0.2.1", "fd00::/8", "2001:db8::1", "::1", "::ffff:10.0.0.0/104"})
        void accepts_a_range_of_proxies(String range) {
            assertThat(TrustedProxies.of(List.of(range), ForwardingHeader.FORWARDED))
                    .isNotEmpty();
        }

        @Test
        @Tag("S49")
        void trusts_no_proxy_by_default() {
            TestRequest claiming = FROM_PROXY.with("X-Forwarded-For", "203.0.113.7");

            assertThat(TrustedProxies.none().callerOf(claiming)).isEqualTo(caller("10.0.0.1"));
        }
    }

    @Nested
    class DeterminingTheClient {

        @Test
        @Tag("S47")
        void an_untrusted_peer_is_the_client_whatever_headers_it_sends() {
            TestRequest claiming = TestRequest.get("/v1/check")
                    .from("198.51.100.9")
                    .with("X-Forwarded-For", "203.0.113.7")
                    .with("Forwarded", "for=203.0.113.7")
                    .with("X-Real-IP", "203.0.113.7");

            assertThat(X_FORWARDED_FOR.callerOf(claiming)).isEqualTo(caller("198.51.100.9"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "203.0.113.7 | 203.0.113.7",
                    "203.0.113.7, 10.0.0.9 | 203.0.113.7",
                    "198.51.100.9, 203.0.113.7, 10.0.0.9 , 2001:db8:f::9 | 203.0.113.7",
                    "garbage, 203.0.113.7 | 203.0.113.7",
                    "2001:0DB8:0001:0000::0005 | 2001:db8:1::5",
                    "::ffff:203.0.113.7 | 203.0.113.7",
                    "10.0.0.7, 10.0.0.9 | 10.0.0.7",
                    "203.0.113.7:443 | 203.0.113.7",
                    "203.0.113.7:54321, 10.0.0.9:8080 | 203.0.113.7",
                    "[2001:db8:1::5] | 2001:db8:1::5",
                    "[2001:db8:1::5]:443 | 2001:db8:1::5",
                    "[::ffff:203.0.113.7]:443 | 203.0.113.7",
                    "198.51.100.9:1, [2001:db8:1::5]:2, [2001:db8:f::9]:3, 10.0.0.9 | 2001:db8:1::5",
                    "2001:db8:1::5:443 | 2001:db8:1::5:443",
                    "203.0.113.7, | 203.0.113.7",
                    "203.0.113.7,, | 203.0.113.7",
                    ",203.0.113.7 | 203.0.113.7",
                    "203.0.113.7, , 10.0.0.9 | 203.0.113.7",
                    "198.51.100.9, 203.0.113.7:80,10.0.0.9, | 203.0.113.7"
                })
        @Tag("S48")
        void the_rightmost_untrusted_address_is_the_client(String header, String expected) {
            assertThat(X_FORWARDED_FOR.callerOf(FROM_PROXY.with("X-Forwarded-For", header)))
                    .isEqualTo(caller(expected));
        }

        @Test
        @Tag("S48")
        void joins_several_header_lines_in_order() {
            TestRequest twoLines =
                    FROM_PROXY.with("X-Forwarded-For", "203.0.113.7").with("X-Forwarded-For", "198.51.100.9, 10.0.0.2");

            assertThat(X_FORWARDED_FOR.callerOf(twoLines)).isEqualTo(caller("198.51.100.9"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "unknown",
                    "allowed.example.com",
                    "allowed.example.com:443",
                    "203.0.113.007",
                    "203.0.28935",
                    "3405803783",
                    "0xcb007107",
                    "203.0.113.7:",
                    "203.0.113.7:443:443",
                    "203.0.113.7:123456",
                    "203.0.113.7:http",
                    "203.0.113.007:443",
                    "[203.0.113.7]",
                    "[203.0.113.7]:443",
                    "[2001:db8:1::5",
                    "2001:db8:1::5]",
                    "[2001:db8:1::5]443",
                    "[2001:db8:1::5]:",
                    "[2001:db8:1::5%eth0]:443",
                    "\"203.0.113.7\"",
                    "2001:db8:1::5%eth0",
                    "203.0.113.7 10.0.0.9",
                    "for=203.0.113.7"
                })
        @Tag("S50")
        void a_hop_that_is_not_an_address_makes_the_header_unreadable(String header) {
            assertThat(X_FORWARDED_FOR.callerOf(FROM_PROXY.with("X-Forwarded-For", header)))
                    .isEqualTo(UNREADABLE);
        }

        @Test
        void the_address_of_a_trusted_proxy_is_never_the_client_address() {
            assertThat(X_FORWARDED_FOR.callerOf(FROM_PROXY)).isEqualTo(NOT_FORWARDED);
            assertThat(X_FORWARDED_FOR.callerOf(FROM_PROXY.with("X-Real-IP", "203.0.113.7")))
                    .isEqualTo(NOT_FORWARDED);
            assertThat(X_FORWARDED_FOR.callerOf(FROM_PROXY.with("Forwarded", "for=203.0.113.7")))
                    .isEqualTo(NOT_FORWARDED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", ",", ", ,", "\t,"})
        void a_header_without_hops_counts_as_absent(String header) {
            assertThat(X_FORWARDED_FOR.callerOf(FROM_PROXY.with("X-Forwarded-For", header)))
                    .isEqualTo(NOT_FORWARDED);
            assertThat(FORWARDED.callerOf(FROM_PROXY.with("Forwarded", header))).isEqualTo(NOT_FORWARDED);
        }

        @Test
        void reads_only_the_configured_header() {
            TestRequest both = FROM_PROXY.with("Forwarded", "for=203.0.113.7").with("X-Forwarded-For", "198.51.100.9");

            assertThat(X_FORWARDED_FOR.callerOf(both)).isEqualTo(caller("198.51.100.9"));
            assertThat(FORWARDED.callerOf(both)).isEqualTo(caller("203.0.113.7"));
        }

        @Test
        @Tag("S55")
        void rejects_more_than_32_hops() {
            assertThat(X_FORWARDED_FOR.callerOf(
                            FROM_PROXY.with("X-Forwarded-For", "203.0.113.7" + ",10.0.0.2".repeat(31))))
                    .isEqualTo(caller("203.0.113.7"));
            assertThat(X_FORWARDED_FOR.callerOf(
                            FROM_PROXY.with("X-Forwarded-For", "203.0.113.7" + ",10.0.0.2".repeat(32))))
                    .isEqualTo(UNREADABLE);
        }

        @Test
        @Tag("S55")
        void rejects_more_than_8_kib() {
            String padding = " ".repeat(8 * 1024 - "203.0.113.7".length());

            assertThat(X_FORWARDED_FOR.callerOf(FROM_PROXY.with("X-Forwarded-For", padding + "203.0.113.7")))
                    .isEqualTo(caller("203.0.113.7"));
            assertThat(X_FORWARDED_FOR.callerOf(FROM_PROXY.with("X-Forwarded-For", padding + " 203.0.113.7")))
                    .isEqualTo(UNREADABLE);
        }

        @Test
        void rejects_an_unknown_peer() {
            assertThat(TrustedProxies.none()
                            .callerOf(TestRequest.get("/v1/check").withoutPeer()))
                    .isEqualTo(Either.left(new AddressFailure.UnknownPeer()));
        }
    }

    @Nested
    class Rfc7239 {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "for=203.0.113.7 | 203.0.113.7",
                    "For=203.0.113.7;proto=https;by=10.0.0.1 | 203.0.113.7",
                    "for=\"203.0.113.7:4711\" | 203.0.113.7",
                    "for=\"[2001:db8:1::5]\" | 2001:db8:1::5",
                    "for=\"[2001:db8:1::5]:4711\";host=\"a,b;c\" | 2001:db8:1::5",
                    "for=198.51.100.9, for=203.0.113.7,for=10.0.0.9 | 203.0.113.7",
                    "for=\"203.0.113.7:_port\" | 203.0.113.7",
                    "for=203.0.113.7, | 203.0.113.7",
                    ",for=203.0.113.7,, for=10.0.0.9 | 203.0.113.7",
                    "for=203.0.113.7; | 203.0.113.7",
                    "for=203.0.113.7; proto=https ; by=10.0.0.1 | 203.0.113.7",
                    "for=203.0.113.7;;proto=https | 203.0.113.7",
                    ";for=203.0.113.7 | 203.0.113.7"
                })
        void reads_the_client_from_the_elements(String header, String expected) {
            assertThat(FORWARDED.callerOf(FROM_PROXY.with("Forwarded", header))).isEqualTo(caller(expected));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    ";",
                    "for",
                    "for=",
                    "for=unknown",
                    "for=_hidden",
                    "proto=https",
                    "for=203.0.113.7;for=203.0.113.8",
                    "for=\"203.0.113.7",
                    "for = 203.0.113.7",
                    "for=203.0.113.7:4711",
                    "for=[2001:db8:1::5]",
                    "for=2001:db8:1::5",
                    "for=\"2001:db8:1::5\"",
                    "for=\"203.0.113.7:x\"",
                    "for=\"203.0\\.113.7\"",
                    "for=203.0.113.7;proto=https;proto=http",
                    "for=203.0.113.7, proto=https",
                    "203.0.113.7",
                    "for=\"[203.0.113.007]\""
                })
        void rejects_a_header_that_violates_the_grammar(String header) {
            assertThat(FORWARDED.callerOf(FROM_PROXY.with("Forwarded", header))).isEqualTo(UNREADABLE);
        }

        @Test
        @Tag("S55")
        void reads_any_number_of_pairs_within_8_kib() {
            String pairs = ";a=b".repeat(1900);

            assertThat(FORWARDED.callerOf(FROM_PROXY.with("Forwarded", "for=203.0.113.7" + pairs)))
                    .isEqualTo(caller("203.0.113.7"));
        }
    }

    @Nested
    class DetectingUntrustedProxies {

        @ParameterizedTest
        @ValueSource(strings = {"X-Forwarded-For", "x-forwarded-for", "Forwarded", "X-Real-IP"})
        void detects_an_untrusted_peer_with_an_address_header(String header) {
            TestRequest claiming =
                    TestRequest.get("/v1/check").from("127.0.0.1").with(header, "203.0.113.7");

            assertThat(X_FORWARDED_FOR.isForwardedByUntrustedPeer(claiming)).isTrue();
            assertThat(X_FORWARDED_FOR.isForwardedByUntrustedPeer(claiming.withoutPeer()))
                    .isTrue();
        }

        @Test
        void does_not_report_a_trusted_proxy() {
            assertThat(X_FORWARDED_FOR.isForwardedByUntrustedPeer(FROM_PROXY.with("Forwarded", "for=203.0.113.7")))
                    .isFalse();
        }

        @Test
        void does_not_report_an_untrusted_peer_without_an_address_header() {
            assertThat(X_FORWARDED_FOR.isForwardedByUntrustedPeer(
                            TestRequest.get("/v1/check").from("127.0.0.1")))
                    .isFalse();
        }
    }
}
