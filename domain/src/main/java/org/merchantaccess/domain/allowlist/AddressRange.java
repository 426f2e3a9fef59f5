package org.merchantaccess.domain.allowlist;

import io.vavr.control.Either;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/** A single IP address or a CIDR range: all addresses that share a prefix (RFC 4632). */
@Value.Immutable
@ValueStyle
public abstract class AddressRange {

    static final int ADDRESS_BITS = 128;
    static final int IPV4_BITS = 32;

    private static final int IPV4_OFFSET = ADDRESS_BITS - IPV4_BITS;

    AddressRange() {}

    /** Returns the first address of the range. */
    public abstract ClientAddress first();

    /** Returns the prefix length in the 128-bit form; for IPv4 that is 96 more than the prefix length in its text. */
    abstract int fixedBits();

    @Value.Check
    void check() {
        if (!first().network(fixedBits()).equals(first())) {
            throw new IllegalArgumentException("a range starts at its first address");
        }
    }

    /**
     * Parses {@code 203.0.113.7}, {@code 203.0.113.0/24} or {@code 2001:db8::/32}.
     *
     * @return the range; else {@link AllowlistFailure.Malformed} or {@link AllowlistFailure.HostBitsSet}
     */
    public static Either<AllowlistFailure, AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        return ClientAddress.parse(address)
                .<AllowlistFailure>toEither(AllowlistFailure.Malformed::new)
                .flatMap(first ->
                        slash < 0 ? Either.right(of(first)) : parseRange(text, first, address.indexOf(':') < 0));
    }

    private static Either<AllowlistFailure, AddressRange> parseRange(String text, ClientAddress first, boolean dotted) {
        int length = AddressReader.decimal(text.substring(text.indexOf('/') + 1), 3);
        if (length < 0 || length > (dotted ? IPV4_BITS : ADDRESS_BITS)) {
            return Either.left(new AllowlistFailure.Malformed());
        }
        int fixedBits = dotted ? length + IPV4_OFFSET : length;
        AddressRange network = ImmutableAddressRange.of(first.network(fixedBits), fixedBits);
        return network.first().equals(first)
                ? Either.right(network)
                : Either.left(new AllowlistFailure.HostBitsSet(text, network));
    }

    /** Returns the range that holds only this address. */
    public static AddressRange of(ClientAddress address) {
        return ImmutableAddressRange.of(address, ADDRESS_BITS);
    }

    /** Returns the range that identifies the source of a request: the IPv4 address itself, or the /64 of an IPv6 address. */
    public static AddressRange sourceOf(ClientAddress address) {
        int fixedBits = address.isIpv4() ? ADDRESS_BITS : ADDRESS_BITS / 2;
        return ImmutableAddressRange.of(address.network(fixedBits), fixedBits);
    }

    /** Returns the 129 ranges that contain the address, widest first. */
    public static Stream<AddressRange> allContaining(ClientAddress address) {
        return IntStream.rangeClosed(0, ADDRESS_BITS)
                .mapToObj(fixedBits -> ImmutableAddressRange.of(address.network(fixedBits), fixedBits));
    }

    /** Returns true if the address lies in this range. */
    public final boolean contains(ClientAddress address) {
        return address.network(fixedBits()).equals(first());
    }

    /** Returns true if every address of the other range lies in this range. */
    public final boolean contains(AddressRange other) {
        return fixedBits() <= other.fixedBits() && contains(other.first());
    }

    /** Returns true if the ranges share an address, that is, if one CIDR range contains the other. */
    public final boolean overlaps(AddressRange other) {
        return contains(other) || other.contains(this);
    }

    /** Returns true if the range holds IPv4 addresses only. */
    public final boolean isIpv4() {
        return first().isIpv4() && fixedBits() >= IPV4_OFFSET;
    }

    /** Returns the prefix length in CIDR notation: 0–32 for IPv4, 0–128 for IPv6. */
    public final int prefixLength() {
        return isIpv4() ? fixedBits() - IPV4_OFFSET : fixedBits();
    }

    /** Returns the canonical CIDR notation, always with a prefix length: {@code 203.0.113.7/32}, {@code 2001:db8::/32}. */
    public final String text() {
        return first().text() + "/" + prefixLength();
    }

    @Override
    public final String toString() {
        return text();
    }
}
