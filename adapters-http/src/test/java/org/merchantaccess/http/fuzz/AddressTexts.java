package org.merchantaccess.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;

/** Addresses and ranges: parsed as the reference parses them, and equal when parsed again from their text. */
final class AddressTexts implements FuzzTarget {

    @Override
    public void run(byte[] octets) {
        String text = Octets.any(octets);

        Option<ClientAddress> address = Bounds.within(() -> ClientAddress.parse(text));
        Either<AllowlistFailure, AddressRange> range = Bounds.within(() -> AddressRange.parse(text));

        assertThat(address.map(AddressTexts::number).toJavaOptional()).isEqualTo(ReferenceAddress.read(text));
        assertThat(asReference(range)).isEqualTo(ReferenceAddress.readRange(text));
        address.forEach(read -> assertThat(ClientAddress.parse(read.toString())).isEqualTo(address));
        range.forEach(read -> assertThat(AddressRange.parse(read.toString())).isEqualTo(range));
    }

    private static Optional<ReferenceAddress.Range> asReference(Either<AllowlistFailure, AddressRange> range) {
        return range.toOption()
                .map(read -> new ReferenceAddress.Range(
                        number(read.first()), read.isIpv4() ? read.prefixLength() + 96 : read.prefixLength()))
                .toJavaOptional();
    }

    static BigInteger number(ClientAddress address) {
        return new BigInteger(Long.toUnsignedString(address.high()))
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(address.low())));
    }

    @Override
    public Stream<byte[]> seeds() {
        Stream<String> known = BadInputs.group("allowlist_entry")
                .map(BadInput::value)
                .filter(value -> value.isText())
                .map(value -> value.text());
        return Stream.concat(
                        known,
                        Stream.of(
                                "203.0.113.7",
                                "2001:db8::/32",
                                "::",
                                "::1",
                                "1::",
                                "::ffff:203.0.113.7",
                                "1:2:3:4:5:6:7::",
                                "::2:3:4:5:6:7:8",
                                "64:ff9b::192.0.2.33/128",
                                "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255",
                                "0.0.0.0/0",
                                "::/0",
                                "::ffff:0:0/96",
                                "fe80::1%eth0"))
                .map(Octets::ofUtf8);
    }
}
