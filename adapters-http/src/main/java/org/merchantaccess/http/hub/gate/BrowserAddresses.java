package org.merchantaccess.http.hub.gate;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.address.AddressFailure;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.hub.page.HubProblem;

/** Determines the client addresses of browsers. A forwarding header of an untrusted proxy leads to an error page. */
final class BrowserAddresses implements AddressFailure.Cases<HubProblem> {

    private final ClientAddresses addresses;

    BrowserAddresses(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    Either<HubProblem, ClientAddress> of(RoutedRequest routed) {
        return addresses.of(routed).mapLeft(failure -> failure.match(this));
    }

    @Override
    public HubProblem unknownPeer(AddressFailure.UnknownPeer failure) {
        return HubProblem.UNKNOWN_ADDRESS;
    }

    @Override
    public HubProblem notForwarded(AddressFailure.NotForwarded failure) {
        return HubProblem.UNKNOWN_ADDRESS;
    }

    @Override
    public HubProblem unreadable(AddressFailure.Unreadable failure) {
        return HubProblem.UNKNOWN_ADDRESS;
    }

    @Override
    public HubProblem untrustedProxy(AddressFailure.UntrustedProxy failure) {
        return HubProblem.UNKNOWN_PROXY;
    }
}
