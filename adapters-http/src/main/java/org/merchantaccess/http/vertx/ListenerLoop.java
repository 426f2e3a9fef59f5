package org.merchantaccess.http.vertx;

import io.vavr.control.Option;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.http.exchange.Fault;

/** A listener's part on one event loop, with the connections that fell to it. */
final class ListenerLoop extends VerticleBase {

    private final Site site;
    private final Terms terms;
    private final Executor workers;
    private final SocketAddress address;
    private final Connections connections;
    private final AnswerHeaders headers;
    private final HttpDate date = new HttpDate(Clock.systemUTC());
    private volatile @Nullable HttpServer server;
    private volatile boolean isLeaving;

    ListenerLoop(Site site, Terms terms, Crowd crowd, Executor workers, SocketAddress address) {
        this.site = site;
        this.terms = terms;
        this.workers = workers;
        this.address = address;
        this.connections = new Connections(crowd, terms.patience(), site.watch());
        this.headers = AnswerHeaders.of(terms.certificate().isDefined());
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(terms.patience().glance().toMillis(), timer -> connections.look());
        return newServer()
                .connectionHandler(connections::opened)
                .requestHandler(this::receive)
                .invalidRequestHandler(this::refuse)
                .exceptionHandler(broken -> {}) // a client that never got as far as a request is nobody's concern
                .listen(address)
                .onSuccess(listening -> server = listening);
    }

    private HttpServer newServer() {
        return terms.certificate()
                .map(certificate -> vertx.createHttpServer(
                        Protocols.overTls(),
                        Protocols.tls(
                                certificate.keyManager(),
                                Patience.least(
                                        Patience.HANDSHAKE, terms.patience().firstRequest()))))
                .getOrElse(() -> vertx.createHttpServer(Protocols.plain()));
    }

    private void receive(HttpServerRequest request) {
        admitted(request).peek(Exchange::begin);
    }

    private void refuse(HttpServerRequest request) {
        Fault fault = Framing.fault(request.decoderResult().cause());
        admitted(request).peek(exchange -> exchange.refuseHead(fault));
    }

    private Option<Exchange> admitted(HttpServerRequest request) {
        return connections
                .find(request.connection())
                .filter(connection -> connection.admits(request))
                .map(connection -> new Exchange(this, connection, request));
    }

    Site site() {
        return site;
    }

    Executor workers() {
        return workers;
    }

    AnswerHeaders headers() {
        return headers;
    }

    /** The port that was bound; 0 before. */
    int port() {
        HttpServer listening = server;
        return listening == null ? 0 : listening.actualPort();
    }

    /** Whether each answer is the last one of its connection, so that its client looks for another server. */
    boolean isLeaving() {
        return isLeaving;
    }

    void leave() {
        isLeaving = true;
    }

    /** Takes no more connections, and ends those there are: idle ones now, the others once they have been answered or time is up. */
    Future<Void> drain(Duration time) {
        leave();
        HttpServer listening = server;
        return listening == null ? Future.succeededFuture() : listening.shutdown(time);
    }

    /** The date of now, as a header has it. */
    String date() {
        return date.now();
    }

    /** Now, as precisely as deadlines need it. */
    long now() {
        return connections.now();
    }

    /** Runs this on the event loop. */
    void run(Runnable action) {
        context.runOnContext(nothing -> action.run());
    }
}
