package org.merchantaccess.http.exchange;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Dispatches requests to their endpoints: the whole of an HTTP binding except reading the request and writing the response.
 *
 * <p>Every request has a response: 404 for an unknown path, 405 with {@code Allow} for a method that its path does not have, and 500 if an
 * endpoint fails, which is logged with the identifier of the request. Responses are complete ({@link Response#completedFor}).
 *
 * <p>Thread-safe.
 */
public final class Dispatcher {

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    private static final int LONGEST_BODY = 8 * 1024;

    private final RouteTable routes;
    private final FaultResponses faults;

    /**
     * Creates a dispatcher for these routes, in the order of matching.
     *
     * @param faults the responses to requests that reach no endpoint, or whose endpoint fails
     */
    public Dispatcher(List<Route> routes, FaultResponses faults) {
        requireNonNull(routes, "routes");
        requireNonNull(faults, "faults");
        this.routes = new RouteTable(routes);
        this.faults = faults;
    }

    /**
     * Returns the number of octets of a body that a binding reads at most. It is one more than endpoints accept, so they answer 413 to a
     * longer body, of which the rest need not be read.
     */
    public static int readLimit() {
        return LONGEST_BODY + 1;
    }

    /**
     * Returns the response to a request. It is complete on return, and the calling thread was not blocked, unless the endpoint is an
     * {@link Endpoint.Deferred}: such an endpoint may block the calling thread for the store, and completes when its change is effective on
     * all nodes. The stage never fails.
     */
    public CompletionStage<Response> dispatch(Request request) {
        requireNonNull(request, "request");
        return resolved(request)
                .exceptionally(failure -> failed(request, failure))
                .thenApply(response -> response.completedFor(request));
    }

    /** Returns the response to a request, for servers with a thread for each request. Waits until the response is complete. */
    public Response answer(Request request) {
        return dispatch(request).toCompletableFuture().join();
    }

    private CompletionStage<Response> resolved(Request request) {
        RouteTable.Resolution resolution = routes.resolve(request.method(), request.path());
        if (resolution instanceof RouteTable.Resolution.Found found) {
            return answer(
                    found.endpoint(), new RoutedRequest(request, found.route().template(), found.pathParameters()));
        }
        return CompletableFuture.completedFuture(
                resolution instanceof RouteTable.Resolution.WrongMethod wrong
                        ? faults.answer(RequestFault.METHOD_NOT_ALLOWED, request)
                                .with("Allow", String.join(", ", wrong.allowed()))
                        : faults.answer(RequestFault.NOT_FOUND, request));
    }

    private static CompletionStage<Response> answer(Endpoint endpoint, RoutedRequest routed) {
        try {
            return endpoint instanceof Endpoint.Deferred deferred
                    ? deferred.answer(routed)
                    : CompletableFuture.completedFuture(((Endpoint.Immediate) endpoint).answer(routed));
        } catch (RuntimeException failure) { // a fault of one request is no fault of its server
            return CompletableFuture.failedFuture(failure);
        }
    }

    private Response failed(Request request, Throwable failure) {
        LOG.log(Level.ERROR, "request " + request.id() + " failed", failure);
        return faults.answer(RequestFault.INTERNAL_ERROR, request);
    }
}
