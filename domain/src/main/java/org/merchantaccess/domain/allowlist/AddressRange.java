package org.merchantaccess.domain.allowlist;

import io.vavr.control.Either;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/** One address, or all addresses that begin with the same bits (CIDR, RFC 4632). */
@Value.Immutable
@ValueStyle
public abstract class AddressRange {

    private static final int ADDRESS_BITS = 128;
    private static final int IPV4_BITS = 32;
    private static final int IPV4_OFFSET = ADDRESS_BITS - IPV4_BITS;

    AddressRange() {}

    public abstract ClientAddress first();

    /** How many of the 128 bits are fixed; for IPv4 that is 96 more than its text says. */
    abstract int fixedBits();

    @Value.Check
    void check() {
        if (!first().network(fixedBits()).equals(first())) {
            throw new IllegalArgumentException("a range starts at its first address");
        }
    }

    /**
     * Reads {@code 203.0.113.7}, {@code 203.0.113.0/24} or {@code 2001:db8::/32}. Refused: {@link AllowlistFailure.Malformed},
     * {@link AllowlistFailure.HostBitsSet}.
     */
    public static Either<AllowlistFailure, AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        return ClientAddress.parse(address)
                .<AllowlistFailure>toEither(AllowlistFailure.Malformed::new)
                .flatMap(first -> slash < 0
                        ? Either.right(of(first))
                        : ranging(first, address.indexOf(':') < 0, text.substring(slash + 1)));
    }

    private static Either<AllowlistFailure, AddressRange> ranging(ClientAddress first, boolean dotted, String prefix) {
        int length = AddressReader.decimal(prefix, 3);
        if (length < 0 || length > (dotted ? IPV4_BITS : ADDRESS_BITS)) {
            return Either.left(new AllowlistFailure.Malformed());
        }
        int fixedBits = dotted ? length + IPV4_OFFSET : length;
        return first.network(fixedBits).equals(first)
                ? Either.right(ImmutableAddressRange.of(first, fixedBits))
                : Either.left(new AllowlistFailure.HostBitsSet());
    }

    /** The range of that one address. */
    public static AddressRange of(ClientAddress address) {
        return ImmutableAddressRange.of(address, ADDRESS_BITS);
    }

    /** The range around an address that shares its network: the first 32 bits of an IPv4 address, or 64 of an IPv6 one. */
    public static AddressRange aroundCaller(ClientAddress address) {
        int fixedBits = address.isIpv4() ? ADDRESS_BITS : ADDRESS_BITS / 2;
        return ImmutableAddressRange.of(address.network(fixedBits), fixedBits);
    }

    /** Each of the 129 ranges there can be that contain the address, the widest first. */
    public static Stream<AddressRange> allAround(ClientAddress address) {
        return IntStream.rangeClosed(0, ADDRESS_BITS)
                .mapToObj(fixedBits -> ImmutableAddressRange.of(address.network(fixedBits), fixedBits));
    }

    public final boolean contains(ClientAddress address) {
        return address.network(fixedBits()).equals(first());
    }

    /** Whether every address of the other is one of this. */
    public final boolean contains(AddressRange other) {
        return fixedBits() <= other.fixedBits() && contains(other.first());
    }

    /** Whether the two have an address in common, which for CIDR ranges means that one lies within the other. */
    public final boolean overlaps(AddressRange other) {
        return contains(other) || other.contains(this);
    }

    public final boolean isIpv4() {
        return first().isIpv4() && fixedBits() >= IPV4_OFFSET;
    }

    /** As it is written after the slash: 0–32 for IPv4, 0–128 for IPv6. */
    public final int prefixLength() {
        return isIpv4() ? fixedBits() - IPV4_OFFSET : fixedBits();
    }

    /** The one canonical form, always with its prefix length: {@code 203.0.113.7/32}, {@code 2001:db8::/32}. */
    @Override
    public final String toString() {
        return first() + "/" + prefixLength();
    }
}
