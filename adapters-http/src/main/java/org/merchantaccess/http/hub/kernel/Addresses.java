package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.address.UntrustedProxyWarning;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.hub.page.Trouble;

/** The addresses browsers are seen from. A proxy we were not told of gives itself away by an address header and is refused. */
final class Addresses {

    private final TrustedProxies proxies;
    private final UntrustedProxyWarning warning;

    Addresses(TrustedProxies proxies) {
        this.proxies = proxies;
        this.warning = new UntrustedProxyWarning(proxies);
    }

    Either<Trouble, ClientAddress> of(Request request) {
        if (proxies.isVouchedForByAStranger(request)) {
            warning.about(request);
            return Either.left(Trouble.UNKNOWN_PROXY);
        }
        return proxies.callerOf(request).mapLeft(nowhere -> Trouble.UNKNOWN_PROXY);
    }
}
