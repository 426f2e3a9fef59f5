package org.merchantaccess.domain.allowlist;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Special-purpose address ranges, which no client on the internet has (IANA special-purpose registries, RFC 6890).
 *
 * <p>The order of the constants matters: {@code ::1} is loopback before it is IPv4-compatible.
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
    /** IETF protocol assignments, such as Teredo and benchmarking. */
    PROTOCOL_ASSIGNMENT("192.0.0.0/24", "198.18.0.0/15", "2001::/23"),
    /** IPv6 addresses outside global unicast (RFC 4291, section 2.4). */
    NOT_GLOBAL_UNICAST();

    private static final Option<AddressRange> GLOBAL_UNICAST =
            AddressRange.parse("2000::/3").toOption();

    @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
    private final List<AddressRange> ranges;

    SpecialPurpose(String... ranges) {
        this.ranges = Stream.of(ranges)
                .map(range -> AddressRange.parse(range).getOrElseThrow(failure -> new IllegalArgumentException(range)))
                .toList();
    }

    /** Returns the purpose of the special range that contains this range; otherwise the purposes of all special ranges it overlaps. */
    static List<SpecialPurpose> of(AddressRange range) {
        List<SpecialPurpose> around = purposesWith(special -> special.contains(range));
        if (!around.isEmpty()) {
            return around.subList(0, 1);
        }
        return isGlobalUnicast(range) ? purposesWith(range::overlaps) : List.of(NOT_GLOBAL_UNICAST);
    }

    private static boolean isGlobalUnicast(AddressRange range) {
        return range.isIpv4() || GLOBAL_UNICAST.exists(unicast -> unicast.contains(range));
    }

    private static List<SpecialPurpose> purposesWith(Predicate<AddressRange> special) {
        return Stream.of(values())
                .filter(purpose -> purpose.ranges.stream().anyMatch(special))
                .toList();
    }
}
