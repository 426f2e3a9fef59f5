package org.merchantaccess.domain.allowlist;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Addresses that are not those of a caller on the internet (IANA special-purpose registries, RFC 6890).
 *
 * <p>The order matters: {@code ::1} is loopback before it is IPv4-compatible.
 */
public enum SpecialPurpose {
    LOOPBACK("127.0.0.0/8", "::1/128"),
    PRIVATE("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
    SHARED("100.64.0.0/10"),
    DOCUMENTATION("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20"),
    UNSPECIFIED("0.0.0.0/8", "::/128"),
    MULTICAST("224.0.0.0/4", "ff00::/8"),
    BROADCAST_OR_RESERVED("240.0.0.0/4"),
    LINK_LOCAL("169.254.0.0/16", "fe80::/10"),
    NAT64("64:ff9b::/96", "64:ff9b:1::/48"),
    SIX_TO_FOUR("2002::/16", "192.88.99.0/24"),
    IPV4_COMPATIBLE("::/96"),
    /** Teredo, benchmarks and other inventions of the IETF. */
    PROTOCOL_ASSIGNMENT("192.0.0.0/24", "198.18.0.0/15", "2001::/23"),
    /** IPv6 that nobody on the internet has (RFC 4291, section 2.4). */
    NOT_GLOBAL_UNICAST();

    private static final Option<AddressRange> GLOBAL_UNICAST =
            AddressRange.parse("2000::/3").toOption();

    @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable, which its type does not say
    private final List<AddressRange> ranges;

    SpecialPurpose(String... ranges) {
        this.ranges = Stream.of(ranges)
                .map(range -> AddressRange.parse(range).getOrElseThrow(failure -> new IllegalArgumentException(range)))
                .toList();
    }

    /** The purpose of a range that lies within one; of any other, all the purposes its addresses have. */
    static List<SpecialPurpose> of(AddressRange range) {
        List<SpecialPurpose> around = having(special -> special.contains(range));
        if (!around.isEmpty()) {
            return around.subList(0, 1);
        }
        return isOnTheInternet(range) ? having(range::overlaps) : List.of(NOT_GLOBAL_UNICAST);
    }

    private static boolean isOnTheInternet(AddressRange range) {
        return range.isIpv4() || GLOBAL_UNICAST.exists(unicast -> unicast.contains(range));
    }

    private static List<SpecialPurpose> having(Predicate<AddressRange> special) {
        return Stream.of(values())
                .filter(purpose -> purpose.ranges.stream().anyMatch(special))
                .toList();
    }
}
