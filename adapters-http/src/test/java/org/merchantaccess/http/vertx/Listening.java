package org.merchantaccess.http.vertx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.control.Option;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantaccess.http.address.TlsRule;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Faults;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;

/** A listener on a free port, with endpoints that show what they were asked. */
final class Listening implements AutoCloseable {

    static final Faults FAULTS = (fault, path) -> new Answer(fault.status(), List.of(), fault + " at " + path);

    private final EventLoops loops = EventLoops.start();
    private final AtomicInteger counted = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<Answer> held = new CompletableFuture<>();
    private final int port;
    private final boolean isTls;

    private final VertxListener listener;

    private Listening(Terms terms, Option<TlsRule> rule, Faults faults) {
        Site site = new Site(new RouteTable(routes()), faults, new RequestIds(address -> false), rule, Watch.none());
        this.isTls = terms.certificate().isDefined();
        this.listener = new VertxListener(loops, site, terms);
        this.port = listener.start("127.0.0.1", 0);
    }

    static Listening start() {
        return start(Patience.standard());
    }

    static Listening start(Patience patience) {
        return start(Terms.of(patience));
    }

    static Listening start(Terms terms) {
        return start(terms, FAULTS);
    }

    static Listening start(Terms terms, Faults faults) {
        return new Listening(terms, Option.none(), faults);
    }

    static Listening start(TlsRule rule) {
        return new Listening(Terms.of(Patience.standard()), Option.some(rule), FAULTS);
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
                        at(request -> Answer.empty(204)
                                .with("Cache-Control", "max-age=300")
                                .with("referrer-policy", "same-origin")
                                .with("Set-Cookie", "a=1")
                                .with("Set-Cookie", "b=2"))),
                new Route("GET", "/broken", at(request -> {
                    throw new IllegalStateException("the store is on fire");
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
                new Route("GET", "/held", (Endpoint.Deferred) routed -> {
                    asked.countDown();
                    return held;
                }),
                new Route("GET", "/waiting", (Endpoint.Deferred) routed -> {
                    held.join();
                    return held;
                }),
                new Route("GET", "/broken-later", (Endpoint.Deferred)
                        routed -> CompletableFuture.failedFuture(new IllegalStateException("the store is on fire"))),
                new Route("GET", "/broken-on-the-way", (Endpoint.Deferred) routed -> {
                    throw new IllegalStateException("the store is on fire");
                }),
                new Route("GET", "/unsendable-later", (Endpoint.Deferred) routed -> CompletableFuture.completedFuture(
                        text("").with("X-Left", "over").with("X-Split", "a\r\nX-Smuggled: b"))));
    }

    private interface Asked {
        Answer answer(Request request);
    }

    private static Endpoint.Immediate at(Asked asked) {
        return routed -> asked.answer(routed.request());
    }

    private static Answer text(String body) {
        return new Answer(200, List.of(new Answer.Header("Content-Type", "text/plain")), body);
    }

    private static String described(Request request) {
        return String.join(
                "|",
                request.method(),
                request.path(),
                request.query(),
                request.peer().map(Object::toString).getOrElse("nobody"),
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

    /** How often {@code /counted} was asked, now that all event loops have done what they had to do. */
    int counted() throws IOException {
        if (isTls) {
            return counted.get();
        }
        for (int connection = 0; connection < 2 * loops.count(); connection++) {
            RawClient.exchange(port, "GET /asked HTTP/1.1\r\nHost: t\r\n\r\n");
        }
        return counted.get();
    }

    /** Waits until somebody is waiting at {@code /held}. */
    void awaitHeld() throws InterruptedException {
        asked.await();
    }

    /** Lets all that is held or waiting have its answer. */
    void release() {
        held.complete(text("released"));
    }

    @Override
    public void close() {
        release();
        loops.close();
    }
}
