package org.merchantaccess.http.address;

import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;

/** Recognizes loopback addresses (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3) and the host names that browsers resolve to them. */
public final class Loopback {

    private static final String LOCALHOST = "localhost";
    private static final List<AddressRange> RANGES = Stream.of("127.0.0.0/8", "::1/128")
            .flatMap(range -> AddressRange.parse(range).toJavaStream())
            .toList();

    private Loopback() {}

    /** Returns true for an address of the local machine. */
    public static boolean contains(ClientAddress address) {
        return RANGES.stream().anyMatch(range -> range.contains(address));
    }

    /** Returns true if the host of a site is a loopback address, or a name that stands for one (RFC 6761, section 6.3). */
    public static boolean isHostOf(WebOrigin site) {
        String host = site.host();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return host.equals(LOCALHOST)
                || host.endsWith("." + LOCALHOST)
                || ClientAddress.parse(bare).exists(Loopback::contains);
    }
}
