package org.merchantaccess.http.message;

import org.merchantaccess.domain.allowlist.SpecialPurpose;

/** Messages for special-purpose addresses, which no allowlist may contain. */
final class SpecialAddresses {

    private static final String ASK_FOR_PUBLIC = " Enter the public address of your systems.";

    private SpecialAddresses() {}

    static String message(SpecialPurpose purpose) {
        return reason(purpose) + ASK_FOR_PUBLIC + remedy(purpose);
    }

    private static String remedy(SpecialPurpose purpose) {
        return switch (purpose) {
            case LOOPBACK, PRIVATE, SHARED -> " The operator can allow them with internal-addresses=true.";
            case DOCUMENTATION,
                    UNSPECIFIED,
                    MULTICAST,
                    BROADCAST_OR_RESERVED,
                    LINK_LOCAL,
                    NAT64,
                    SIX_TO_FOUR,
                    IPV4_COMPATIBLE,
                    PROTOCOL_ASSIGNMENT,
                    NOT_GLOBAL_UNICAST -> "";
        };
    }

    private static String reason(SpecialPurpose purpose) {
        return switch (purpose) {
            case LOOPBACK -> "Loopback addresses never leave their machine.";
            case PRIVATE -> "Private addresses are used in many networks and not seen on the internet.";
            case SHARED -> "Shared addresses are used by many customers of a provider.";
            case DOCUMENTATION -> "These addresses are reserved for documentation.";
            case UNSPECIFIED -> "This is not the address of any machine.";
            case MULTICAST -> "Multicast addresses identify groups, not callers.";
            case BROADCAST_OR_RESERVED -> "Broadcast and reserved addresses are never a caller's.";
            case LINK_LOCAL -> "Link-local addresses are valid only within one network.";
            case NAT64 -> "NAT64 addresses translate to IPv4 addresses.";
            case SIX_TO_FOUR -> "6to4 addresses and their relays stand for IPv4 addresses.";
            case PROTOCOL_ASSIGNMENT -> "These addresses are reserved for protocols and benchmarks.";
            case NOT_GLOBAL_UNICAST -> "No address outside 2000::/3 is used on the internet.";
            case IPV4_COMPATIBLE -> "IPv4-compatible addresses are no longer in use.";
        };
    }
}
