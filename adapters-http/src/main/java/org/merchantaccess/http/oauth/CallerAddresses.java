package org.merchantaccess.http.oauth;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.oauth.ClientCredentials;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.caller.UnknownAddresses;
import org.merchantaccess.http.exchange.RoutedRequest;

/** Finds the addresses of clients, and refuses clients without a known address. */
final class CallerAddresses {

    private final ClientAddresses addresses;
    private final UnknownAddresses unknownAddresses;

    CallerAddresses(ClientAddresses addresses, UnknownAddresses unknownAddresses) {
        this.addresses = addresses;
        this.unknownAddresses = unknownAddresses;
    }

    /** Returns the address of a client. A client without one is refused and recorded like a login. */
    Either<AccessFailure, ClientAddress> of(ClientCredentials credentials, RoutedRequest routed) {
        return addresses
                .ignoringUntrustedProxies(routed.request(), routed.template())
                .mapLeft(unknown -> unknownAddresses.refuse(Option.some(sentId(credentials)), routed.request()));
    }

    /** Returns the App ID as sent; empty if only an assertion names it. */
    private static String sentId(ClientCredentials credentials) {
        return credentials instanceof ClientCredentials.Secret secret
                ? secret.appId()
                : ((ClientCredentials.Assertion) credentials).appId().getOrElse("");
    }

    /** Reports an untrusted proxy as the likely cause of a refusal. */
    void reportUntrustedProxy(RoutedRequest refused) {
        addresses.reportUntrustedProxy(refused.request(), refused.template());
    }
}
