package org.merchantaccess.domain.allowlist;

import io.vavr.control.Option;

/**
 * The IP address a request comes from, as 128 bits.
 *
 * <p>An IPv4 address is held as its IPv4-mapped IPv6 address (RFC 4291, section 2.5.5.2), so that a client of a dual-stack socket has
 * one address. Host names are never resolved.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record ClientAddress(long high, long low) {

    private static final long IPV4_MAPPED = 0xFFFFL;

    /** Parses one of the strict text forms (RFC 4291, section 2.2); none for anything else. */
    public static Option<ClientAddress> parse(String text) {
        return AddressReader.parse(text);
    }

    /** Returns the address of a socket: 4 or 16 bytes in network order; none for any other length. */
    public static Option<ClientAddress> ofBytes(byte[] bytes) {
        return switch (bytes.length) {
            case 4 -> Option.some(ofIpv4(bits(bytes, 0, 4)));
            case 16 -> Option.some(new ClientAddress(bits(bytes, 0, 8), bits(bytes, 8, 8)));
            default -> Option.none();
        };
    }

    static ClientAddress ofIpv4(long bits) {
        return new ClientAddress(0, IPV4_MAPPED << 32 | bits);
    }

    /** Returns true if this is an IPv4 address. */
    public boolean isIpv4() {
        return high == 0 && low >>> 32 == IPV4_MAPPED;
    }

    /** Returns the network address: the first bits of this address, the others zero. */
    ClientAddress network(int bits) {
        return new ClientAddress(high & mask(bits), low & mask(bits - Long.SIZE));
    }

    private static long mask(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= Long.SIZE ? -1L : -1L << (Long.SIZE - bits);
    }

    private static long bits(byte[] bytes, int from, int count) {
        long bits = 0;
        for (int i = from; i < from + count; i++) {
            bits = bits << Byte.SIZE | (bytes[i] & 0xFF);
        }
        return bits;
    }

    /** Returns the canonical form: dotted decimal for IPv4, RFC 5952 for IPv6. */
    public String text() {
        return AddressWriter.canonical(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
