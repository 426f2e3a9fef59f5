package org.merchantaccess.domain.allowlist;

/**
 * The widest ranges that may be added to an allowlist (R8). Existing entries are not affected.
 *
 * @param ipv4 the shortest permitted prefix length of an IPv4 range, {@value #LEAST_IPV4}–32
 * @param ipv6 the shortest permitted prefix length of an IPv6 range, {@value #LEAST_IPV6}–128
 */
public record WidestRanges(int ipv4, int ipv6) {

    /** The lowest value of {@link #ipv4}: no registry assigns a wider range to one network. */
    public static final int LEAST_IPV4 = 8;

    /** The lowest value of {@link #ipv6}: no registry assigns a wider range to one network. */
    public static final int LEAST_IPV6 = 19;

    private static final WidestRanges STANDARD = new WidestRanges(16, 32);

    public WidestRanges {
        require(
                ipv4 >= LEAST_IPV4 && ipv4 <= AddressRange.IPV4_BITS,
                "an IPv4 range",
                LEAST_IPV4,
                AddressRange.IPV4_BITS);
        require(
                ipv6 >= LEAST_IPV6 && ipv6 <= AddressRange.ADDRESS_BITS,
                "an IPv6 range",
                LEAST_IPV6,
                AddressRange.ADDRESS_BITS);
    }

    /** Returns the defaults: /16 for IPv4 and /32 for IPv6. */
    public static WidestRanges standard() {
        return STANDARD;
    }

    /** Returns the shortest prefix length that a range of this IP version may have. */
    int prefixLengthFor(AddressRange range) {
        return range.isIpv4() ? ipv4 : ipv6;
    }

    private static void require(boolean holds, String what, int least, int most) {
        if (!holds) {
            throw new IllegalArgumentException("the widest prefix of " + what + " is /" + least + " to /" + most);
        }
    }
}
