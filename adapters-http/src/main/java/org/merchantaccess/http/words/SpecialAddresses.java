package org.merchantaccess.http.words;

import org.merchantaccess.domain.allowlist.SpecialPurpose;

/** Why addresses of a special kind may not stand on an allowlist, for people. */
final class SpecialAddresses {

    private static final String ASK_FOR_PUBLIC =
            " Please enter the address your systems are seen from on the internet.";

    private SpecialAddresses() {}

    static String whyNotAdmitted(SpecialPurpose purpose) {
        return reason(purpose) + ASK_FOR_PUBLIC;
    }

    private static String reason(SpecialPurpose purpose) {
        return switch (purpose) {
            case LOOPBACK -> "Loopback addresses never leave the machine they are used on.";
            case PRIVATE ->
                "Private addresses are used in many networks, and nobody is seen from them on the internet.";
            case SHARED -> "Shared addresses are used by many customers within a provider's network.";
            case DOCUMENTATION -> "Addresses for documentation belong to nobody.";
            case UNSPECIFIED -> "This is not the address of any machine.";
            case MULTICAST -> "Multicast addresses name groups, from which no call can come.";
            case BROADCAST_OR_RESERVED -> "Broadcast and reserved addresses are no caller's.";
            case LINK_LOCAL -> "Link-local addresses are only known within one network.";
            case NAT64 -> "NAT64 addresses stand for IPv4 addresses of others.";
            case SIX_TO_FOUR -> "Addresses of 6to4 stand for IPv4 addresses, and those of its relays for anybody.";
            case PROTOCOL_ASSIGNMENT -> "These addresses are set aside for protocols and benchmarks.";
            case NOT_GLOBAL_UNICAST -> "Nobody on the internet has an address outside 2000::/3.";
            case IPV4_COMPATIBLE -> "IPv4-compatible addresses are no longer in use.";
        };
    }
}
