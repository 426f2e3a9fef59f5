package org.merchantaccess.domain.allowlist;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv6.IPv6Address;
import io.vavr.control.Option;
import java.nio.ByteBuffer;

/** Test oracle for addresses and ranges, based on an independent library. */
final class Oracle {

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefix(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowUnlimitedLeadingZeros(false)
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .getEmbeddedIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getEmbeddedIPv4AddressParentBuilder()
            .getParentBuilder()
            .toParams();

    private Oracle() {}

    static Option<ClientAddress> read(String text) {
        return Option.of(text)
                .filter(Oracle::isTrimmed)
                .flatMap(trimmed -> Option.of(new IPAddressString(trimmed, STRICT).getAddress()))
                .map(IPAddress::getBytes)
                .flatMap(ClientAddress::ofBytes);
    }

    /** The library trims its input even in strict mode. */
    private static boolean isTrimmed(String text) {
        return text.equals(text.trim());
    }

    static String canonical(ClientAddress address) {
        IPv6Address known = known(address);
        return known.isIPv4Mapped() ? known.getEmbeddedIPv4Address().toCanonicalString() : known.toCanonicalString();
    }

    static boolean contains(AddressRange range, ClientAddress address) {
        return known(range).contains(known(address));
    }

    static boolean contains(AddressRange range, AddressRange other) {
        return known(range).contains(known(other));
    }

    static boolean haveAnAddressInCommon(AddressRange one, AddressRange other) {
        return known(one).intersect(known(other)) != null;
    }

    /** Returns true if no bit after the first {@code bits} bits of the address is set. */
    static boolean isFirstOfItsNetwork(ClientAddress address, int bits) {
        return known(address)
                .toPrefixBlock(bits)
                .getLower()
                .withoutPrefixLength()
                .equals(known(address));
    }

    private static IPv6Address known(ClientAddress address) {
        return new IPv6Address(ByteBuffer.allocate(16)
                .putLong(address.high())
                .putLong(address.low())
                .array());
    }

    private static IPv6Address known(AddressRange range) {
        return known(range.first()).toPrefixBlock(range.fixedBits());
    }
}
