package org.merchantaccess.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.http.address.AddressFailure;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.fixture.TestRequest;

/** The header of a trusted proxy, in one line or several: the client is the one the reference finds, or none. */
final class ForwardingHeaders implements FuzzTarget {

    private final ForwardingHeader header;
    private final TrustedProxies proxies;

    ForwardingHeaders(ForwardingHeader header) {
        this.header = header;
        this.proxies = TrustedProxies.of(List.of("10.0.0.0/8"), header)
                .getOrElseThrow(failure -> new IllegalStateException(failure.toString()));
    }

    @Override
    public void run(byte[] octets) {
        String value = Octets.latin(octets);
        TestRequest request = TestRequest.get("/v1/whoami").from("10.0.0.1");
        for (String line : value.split("\n", -1)) {
            request = request.with(header.headerName(), line);
        }

        TestRequest sent = request;
        Either<AddressFailure, ClientAddress> caller = Bounds.within(() -> proxies.callerOf(sent));

        assertThat(caller.toOption().map(AddressTexts::number).toJavaOptional())
                .isEqualTo(reference(value.replace('\n', ',')));
    }

    private Optional<BigInteger> reference(String value) {
        return header == ForwardingHeader.FORWARDED
                ? ReferenceForwarding.forwarded(value)
                : ReferenceForwarding.xForwardedFor(value);
    }

    @Override
    public Stream<byte[]> seeds() {
        Stream<String> known = BadInputs.group("client_address")
                .flatMap(input -> input.value().member("headers").members().values().stream())
                .map(lines -> String.join("\n", lines.texts()));
        Stream<String> ofRfc7239 = Stream.of(
                "for=192.0.2.60;proto=http;by=203.0.113.43, for=\"[2001:db8::1]:4711\"",
                "For=\"192.0.2.60:80\"\nfor=10.1.2.3",
                "for=unknown, for=_hidden",
                "for=192.0.2.60, for=10.0.0.2, for=10.0.0.3",
                "by=\"a,b;c\";for=192.0.2.60");
        Stream<String> lists = Stream.of(
                "192.0.2.60, 10.0.0.2",
                "2001:db8::1,10.0.0.2\n10.0.0.3",
                "10.0.0.4",
                "192.0.2.60," + "10.0.0.2,".repeat(30) + "10.0.0.3",
                "192.0.2.60," + "10.0.0.2,".repeat(31) + "10.0.0.3");
        return Stream.of(known, ofRfc7239, lists).flatMap(texts -> texts).map(Octets::ofLatin);
    }
}
