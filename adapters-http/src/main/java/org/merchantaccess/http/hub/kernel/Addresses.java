package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.address.AddressFailure;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.hub.page.Trouble;

/** The addresses browsers are seen from. A proxy we were not told of gives itself away by an address header and is refused. */
final class Addresses implements AddressFailure.Cases<Trouble> {

    private final ClientAddresses addresses;

    Addresses(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    Either<Trouble, ClientAddress> of(RoutedRequest routed) {
        return addresses.of(routed).mapLeft(failure -> failure.match(this));
    }

    @Override
    public Trouble unknownPeer(AddressFailure.UnknownPeer failure) {
        return Trouble.UNKNOWN_ADDRESS;
    }

    @Override
    public Trouble notForwarded(AddressFailure.NotForwarded failure) {
        return Trouble.UNKNOWN_ADDRESS;
    }

    @Override
    public Trouble unreadable(AddressFailure.Unreadable failure) {
        return Trouble.UNKNOWN_ADDRESS;
    }

    @Override
    public Trouble untrustedProxy(AddressFailure.UntrustedProxy failure) {
        return Trouble.UNKNOWN_PROXY;
    }
}
