package org.merchantaccess.http.address;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.LongSupplier;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RoutedRequest;

/**
 * Determines the client address of each request of one listener. Each failure is counted and, of each kind one a minute, logged: no
 * request is refused for its address without a reason the operator can find.
 *
 * <p>Safe for use by many threads. Never blocks.
 */
public final class ClientAddresses {

    private final TrustedProxies proxies;
    private final AddressRefusalReports reports;

    /** Addresses of a listener behind these proxies, whose failures are logged and not counted. */
    public ClientAddresses(TrustedProxies proxies) {
        this(proxies, AddressRefusalObserver.none(), System::nanoTime);
    }

    /**
     * Addresses of a listener behind these proxies, whose failures are logged and counted.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public ClientAddresses(TrustedProxies proxies, AddressRefusalObserver observer, LongSupplier nanos) {
        this.proxies = proxies;
        this.reports = new AddressRefusalReports(proxies.header(), observer, nanos);
    }

    /** Returns the client address. Fails where a peer that is no trusted proxy sends an address header. */
    public Either<AddressFailure, ClientAddress> of(RoutedRequest routed) {
        return of(routed.request(), routed.template());
    }

    /**
     * Does the same for a request whose route is not known.
     *
     * @param what stands for the route in the log; never a path, which may hold a secret
     */
    public Either<AddressFailure, ClientAddress> of(Request request, String what) {
        return (proxies.isVouchedForByAStranger(request)
                        ? Either.<AddressFailure, ClientAddress>left(new AddressFailure.UntrustedProxy())
                        : proxies.callerOf(request))
                .peekLeft(failure -> report(AddressRefusal.of(failure), request, what));
    }

    /** Returns the client address, which is that of the peer where the peer is no trusted proxy, whatever headers it sends. */
    public Either<AddressFailure, ClientAddress> ignoringUntrustedProxies(Request request, String what) {
        return proxies.callerOf(request).peekLeft(failure -> report(AddressRefusal.of(failure), request, what));
    }

    /** Reports an untrusted proxy as the likely cause of a refusal; does nothing for a request that came through none. */
    public void reportUntrustedProxy(Request refused, String what) {
        if (proxies.isVouchedForByAStranger(refused)) {
            report(AddressRefusal.UNTRUSTED_PROXY, refused, what);
        }
    }

    /** Reports that a request was refused because its client's address is not admitted to that route. */
    public void reportNotAdmitted(ClientAddress client, RoutedRequest refused) {
        reports.report(AddressRefusal.NOT_ADMITTED, Option.some(client), refused.template());
    }

    private void report(AddressRefusal refusal, Request request, String what) {
        reports.report(refusal, request.peer(), what);
    }
}
