package org.merchantaccess.http.address;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.LongSupplier;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RoutedRequest;

/**
 * Determines the client address of each request of one listener. Each failure is counted, and for each kind of failure at most one line a
 * minute is logged.
 *
 * <p>Thread-safe. Never blocks.
 */
public final class ClientAddresses {

    private final TrustedProxies proxies;
    private final AddressRefusalReports reports;

    /** Creates an instance for a listener behind these proxies; failures are logged but not counted. */
    public ClientAddresses(TrustedProxies proxies) {
        this(proxies, AddressRefusalObserver.none(), System::nanoTime);
    }

    /**
     * Creates an instance for a listener behind these proxies; failures are logged and counted.
     *
     * @param nanos a monotonic clock, in nanoseconds
     */
    public ClientAddresses(TrustedProxies proxies, AddressRefusalObserver observer, LongSupplier nanos) {
        this.proxies = proxies;
        this.reports = new AddressRefusalReports(proxies.header(), observer, nanos);
    }

    /** Returns the client address. Fails if a peer that is not a trusted proxy sends an address header. */
    public Either<AddressFailure, ClientAddress> of(RoutedRequest routed) {
        return of(routed.request(), routed.template());
    }

    /**
     * Returns the client address of a request whose route is not known.
     *
     * @param what names the request in the log instead of the route; never a path, which may contain a secret
     */
    public Either<AddressFailure, ClientAddress> of(Request request, String what) {
        return (proxies.isForwardedByUntrustedPeer(request)
                        ? Either.<AddressFailure, ClientAddress>left(new AddressFailure.UntrustedProxy())
                        : proxies.callerOf(request))
                .peekLeft(failure -> report(AddressRefusal.of(failure), request, what));
    }

    /** Returns the client address. For a peer that is not a trusted proxy, this is the address of the peer, whatever headers it sends. */
    public Either<AddressFailure, ClientAddress> ignoringUntrustedProxies(Request request, String what) {
        return proxies.callerOf(request).peekLeft(failure -> report(AddressRefusal.of(failure), request, what));
    }

    /**
     * Reports an untrusted proxy as the likely cause of a refusal. Does nothing if the request has no address header of an untrusted peer.
     */
    public void reportUntrustedProxy(Request refused, String what) {
        if (proxies.isForwardedByUntrustedPeer(refused)) {
            report(AddressRefusal.UNTRUSTED_PROXY, refused, what);
        }
    }

    /** Reports that a request was refused because its client address is not admitted to this route. */
    public void reportNotAdmitted(ClientAddress client, RoutedRequest refused) {
        reports.report(AddressRefusal.NOT_ADMITTED, Option.some(client), refused.template());
    }

    private void report(AddressRefusal refusal, Request request, String what) {
        reports.report(refusal, request.peer(), what);
    }
}
