package org.merchantaccess.http.vertx;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.Http1ServerConfig;
import io.vertx.core.http.HttpServerConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.WebSocketServerConfig;
import io.vertx.core.net.SocketAddress;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.merchantaccess.http.exchange.Fault;

/** A listener's part on one event loop, with the connections that fell to it. */
final class ListenerLoop extends VerticleBase {

    private final Site site;
    private final Patience patience;
    private final Executor workers;
    private final SocketAddress address;
    private final Connections connections;
    private final HttpDate date = new HttpDate(Clock.systemUTC());
    private int port;

    ListenerLoop(Site site, Patience patience, Executor workers, SocketAddress address) {
        this.site = site;
        this.patience = patience;
        this.workers = workers;
        this.address = address;
        this.connections = new Connections(patience, site.watch());
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(patience.glance().toMillis(), timer -> connections.look());
        return vertx.createHttpServer(http())
                .connectionHandler(connections::opened)
                .requestHandler(this::receive)
                .invalidRequestHandler(this::refuse)
                .exceptionHandler(broken -> {}) // a client that never got as far as a request is nobody's concern
                .listen(address)
                .onSuccess(server -> port = server.actualPort());
    }

    private static HttpServerConfig http() {
        return new HttpServerConfig()
                .setVersions(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1)
                .setHttp1Config(new Http1ServerConfig()
                        .setMaxInitialLineLength(Sizes.REQUEST_LINE)
                        .setMaxHeaderSize(Sizes.HEADERS))
                .setWebSocketConfig(new WebSocketServerConfig()
                        .setUsePerFrameCompression(false)
                        .setUsePerMessageCompression(false));
    }

    private void receive(HttpServerRequest request) {
        connections.find(request.connection()).peek(connection -> new Exchange(this, connection, request).begin());
    }

    private void refuse(HttpServerRequest request) {
        Fault fault = Framing.fault(request.decoderResult().cause());
        connections
                .find(request.connection())
                .peek(connection -> new Exchange(this, connection, request).refuse(fault));
    }

    Site site() {
        return site;
    }

    Executor workers() {
        return workers;
    }

    /** The port that was bound, once it is. */
    int port() {
        return port;
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
