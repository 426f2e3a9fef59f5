package org.merchantaccess.http.vertx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.control.Option;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantaccess.http.address.TlsRule;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.FaultResponses;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.vertx.limit.Timeouts;
import org.merchantaccess.http.vertx.metrics.ListenerMetrics;

/** A running listener on a free port, with endpoints that return what they received. */
final class RunningListener implements AutoCloseable {

    static final FaultResponses FAULTS =
            (fault, path) -> new Response(fault.status(), List.of(), fault + " at " + path);

    private final EventLoops loops = EventLoops.start();
    private final AtomicInteger counted = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<Response> held = new CompletableFuture<>();
    private final int port;
    private final boolean isTls;

    private final VertxListener listener;

    private RunningListener(ListenerOptions options, Option<TlsRule> rule, FaultResponses faults) {
        ListenerConfig config = new ListenerConfig(
                new RouteTable(routes()), faults, new RequestIds(address -> false), rule, ListenerMetrics.none());
        this.isTls = options.certificate().isDefined();
        this.listener = new VertxListener(loops, config, options);
        this.port = listener.start("127.0.0.1", 0);
    }

    static RunningListener start() {
        return start(Timeouts.standard());
    }

    static RunningListener start(Timeouts timeouts) {
        return start(ListenerOptions.of(timeouts));
    }

    static RunningListener start(ListenerOptions options) {
        return start(options, FAULTS);
    }

    static RunningListener start(ListenerOptions options, FaultResponses faults) {
        return new RunningListener(options, Option.none(), faults);
    }

    static RunningListener start(TlsRule rule) {
        return new RunningListener(ListenerOptions.of(Timeouts.standard()), Option.some(rule), FAULTS);
    }

    private List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/login", at(request -> text(new String(request.body(), UTF_8)))),
                new Route("GET", "/asked", at(request -> text(described(request)))),
                new Route("PUT", "/asked", at(request -> text(described(request)))),
                new Route("GET", "/header", at(request -> text(String.join("|", request.headers("x-SHOWN"))))),
                new Route("GET", "/host", at(request -> text(String.join("|", request.headers("Host"))))),
                new Route("GET", "/things/{name}", (Endpoint.Immediate)
                        routed -> text(routed.pathParameters().get("name") + "")),
                new Route("GET", "/counted", at(request -> text("" + counted.incrementAndGet()))),
                new Route("GET", "/large", at(request -> text("x".repeat(1_000_000)))),
                new Route(
                        "GET",
                        "/own-headers",
                        at(request -> Response.empty(204)
                                .with("Cache-Control", "max-age=300")
                                .with("referrer-policy", "same-origin")
                                .with("Set-Cookie", "a=1")
                                .with("Set-Cookie", "b=2"))),
                new Route("GET", "/broken", at(request -> {
                    throw new IllegalStateException("the store failed");
                })),
                new Route("GET", "/badly-broken", at(request -> {
                    throw new StackOverflowError();
                })),
                new Route(
                        "GET",
                        "/unsendable",
                        at(request -> text("").with("X-Left", "over").with("X-Split", "a\r\nX-Smuggled: b"))),
                new Route("GET", "/later", (Endpoint.Deferred) routed -> CompletableFuture.completedFuture(
                        text(Thread.currentThread().getName()))),
                new Route("GET", "/sometimes-later", new SometimesLater()),
                new Route("GET", "/held", (Endpoint.Deferred) routed -> {
                    asked.countDown();
                    return held;
                }),
                new Route("GET", "/waiting", (Endpoint.Deferred) routed -> {
                    held.join();
                    return held;
                }),
                new Route("GET", "/broken-later", (Endpoint.Deferred)
                        routed -> CompletableFuture.failedFuture(new IllegalStateException("the store failed"))),
                new Route("GET", "/broken-on-the-way", (Endpoint.Deferred) routed -> {
                    throw new IllegalStateException("the store failed");
                }),
                new Route("GET", "/unsendable-later", (Endpoint.Deferred) routed -> CompletableFuture.completedFuture(
                        text("").with("X-Left", "over").with("X-Split", "a\r\nX-Smuggled: b"))));
    }

    /** Needs the store only for requests with a query. */
    private static final class SometimesLater implements Endpoint.Deferred {

        @Override
        public Option<Response> answerWithoutStore(RoutedRequest routed) {
            if (routed.request().query().equals("broken")) {
                throw new IllegalStateException("the endpoint failed");
            }
            return Option.when(
                    routed.request().query().isEmpty(),
                    () -> text(Thread.currentThread().getName()));
        }

        @Override
        public CompletionStage<Response> answer(RoutedRequest routed) {
            return CompletableFuture.completedFuture(text(Thread.currentThread().getName()));
        }
    }

    private interface Handler {
        Response answer(Request request);
    }

    private static Endpoint.Immediate at(Handler asked) {
        return routed -> asked.answer(routed.request());
    }

    private static Response text(String body) {
        return new Response(200, List.of(new Response.Header("Content-Type", "text/plain")), body);
    }

    private static String described(Request request) {
        return String.join(
                "|",
                request.method(),
                request.path(),
                request.query(),
                request.peer().map(Object::toString).getOrElse("unknown"),
                new String(request.body(), UTF_8));
    }

    int port() {
        return port;
    }

    VertxListener listener() {
        return listener;
    }

    EventLoops loops() {
        return loops;
    }

    /** Returns the number of calls of {@code /counted} after all event loops have processed their pending events. */
    int counted() throws IOException {
        if (isTls) {
            return counted.get();
        }
        for (int connection = 0; connection < 2 * loops.count(); connection++) {
            RawClient.exchange(port, "GET /asked HTTP/1.1\r\nHost: t\r\n\r\n");
        }
        return counted.get();
    }

    /** Waits until a request is held at {@code /held}. */
    void awaitHeld() throws InterruptedException {
        asked.await();
    }

    /** Completes all requests that are held or waiting. */
    void release() {
        held.complete(text("released"));
    }

    @Override
    public void close() {
        release();
        loops.close();
    }
}
