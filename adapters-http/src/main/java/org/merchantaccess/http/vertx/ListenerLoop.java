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
import org.merchantaccess.http.exchange.RequestFault;
import org.merchantaccess.http.vertx.connection.OpenConnections;
import org.merchantaccess.http.vertx.limit.ConnectionLimiter;
import org.merchantaccess.http.vertx.limit.Timeouts;
import org.merchantaccess.http.vertx.protocol.ServerProtocols;

/** The part of a listener on one event loop, with the connections assigned to that loop. */
final class ListenerLoop extends VerticleBase {

    private final ListenerConfig config;
    private final ListenerOptions options;
    private final Executor workers;
    private final SocketAddress address;
    private final OpenConnections connections;
    private final ResponseHeaders headers;
    private final HttpDate date = new HttpDate(Clock.systemUTC());
    private volatile @Nullable HttpServer server;
    private volatile boolean isLeaving;

    ListenerLoop(
            ListenerConfig config,
            ListenerOptions options,
            ConnectionLimiter limiter,
            Executor workers,
            SocketAddress address) {
        this.config = config;
        this.options = options;
        this.workers = workers;
        this.address = address;
        this.connections = new OpenConnections(limiter, options.timeouts(), config.metrics());
        this.headers = ResponseHeaders.of(options.certificate().isDefined());
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(options.timeouts().checkInterval().toMillis(), timer -> connections.checkDeadlines());
        return newServer()
                .connectionHandler(connections::opened)
                .requestHandler(this::receive)
                .invalidRequestHandler(this::refuse)
                .exceptionHandler(broken -> {}) // a connection that fails before its first request is not an error
                .listen(address)
                .onSuccess(listening -> server = listening);
    }

    private HttpServer newServer() {
        return options.certificate()
                .map(certificate -> vertx.createHttpServer(
                        ServerProtocols.overTls(),
                        ServerProtocols.tls(
                                certificate.keyManager(),
                                Timeouts.least(
                                        Timeouts.HANDSHAKE, options.timeouts().firstRequest()))))
                .getOrElse(() -> vertx.createHttpServer(ServerProtocols.plain()));
    }

    private void receive(HttpServerRequest request) {
        admitted(request).peek(Exchange::begin);
    }

    private void refuse(HttpServerRequest request) {
        RequestFault fault = RequestFraming.fault(request.decoderResult().cause());
        admitted(request).peek(exchange -> exchange.refuseHead(fault));
    }

    private Option<Exchange> admitted(HttpServerRequest request) {
        return connections
                .find(request.connection())
                .filter(connection -> connection.admits(request))
                .map(connection -> new Exchange(this, connection, request));
    }

    ListenerConfig listenerConfig() {
        return config;
    }

    Executor workers() {
        return workers;
    }

    ResponseHeaders headers() {
        return headers;
    }

    /** Returns the bound port; 0 before the start. */
    int port() {
        HttpServer listening = server;
        return listening == null ? 0 : listening.actualPort();
    }

    /** Returns true if each response is the last of its connection, so that clients connect to another server. */
    boolean isLeaving() {
        return isLeaving;
    }

    void leave() {
        isLeaving = true;
    }

    /**
     * Accepts no more connections and closes the open ones: idle ones immediately, the others after their responses or when the time is up.
     */
    Future<Void> drain(Duration time) {
        leave();
        HttpServer listening = server;
        return listening == null ? Future.succeededFuture() : listening.shutdown(time);
    }

    /** Returns the current date in the format of the {@code Date} header. */
    String date() {
        return date.now();
    }

    /** Returns the current time with the precision of deadline checks, as {@link System#nanoTime()}. */
    long now() {
        return connections.now();
    }

    /** Runs an action on the event loop. */
    void run(Runnable action) {
        context.runOnContext(nothing -> action.run());
    }
}
