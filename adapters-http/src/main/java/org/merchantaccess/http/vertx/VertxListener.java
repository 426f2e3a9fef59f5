package org.merchantaccess.http.vertx;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.merchantaccess.http.vertx.limit.ConnectionLimiter;
import org.merchantaccess.http.vertx.limit.Timeouts;

/** A listener at one address, which runs on all event loops. */
public final class VertxListener implements AutoCloseable {

    private final EventLoops loops;
    private final ListenerConfig config;
    private final ListenerOptions options;
    private final ConnectionLimiter limiter;
    private final List<String> deployments = new CopyOnWriteArrayList<>();
    private final List<SocketAddress> addresses = new CopyOnWriteArrayList<>();
    private final List<ListenerLoop> started = new CopyOnWriteArrayList<>();
    private final List<Long> periodicTasks = new CopyOnWriteArrayList<>();

    /** Creates a listener over plain HTTP that is not started. */
    public VertxListener(EventLoops loops, ListenerConfig config, Timeouts timeouts) {
        this(loops, config, ListenerOptions.of(timeouts));
    }

    /** Creates a listener that is not started. */
    public VertxListener(EventLoops loops, ListenerConfig config, ListenerOptions options) {
        this.loops = loops;
        this.config = config;
        this.options = options;
        this.limiter = new ConnectionLimiter(options.maxConnections());
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free port
     * @return the port it listens on
     * @throws UncheckedIOException if the address is not local or the port is in use
     */
    public int start(String host, int port) {
        SocketAddress address = port == 0 ? loops.anyPort(host) : SocketAddress.inetSocketAddress(port, host);
        if (!loops.reserve(address)) {
            throw new UncheckedIOException(new IOException("another listener of this process uses this address"));
        }
        addresses.add(address);
        try {
            deployments.add(await(loops.vertx()
                    .deployVerticle(() -> newLoop(address), new DeploymentOptions().setInstances(loops.count()))));
        } catch (CompletionException unable) {
            loops.release(address);
            started.clear();
            throw new UncheckedIOException(new IOException("cannot listen on " + host + ":" + port, unable.getCause()));
        }
        options.certificate()
                .peek(certificate -> periodicTasks.add(loops.everyFewSeconds(certificate::reloadIfChanged)));
        return started.get(0).port();
    }

    private ListenerLoop newLoop(SocketAddress address) {
        ListenerLoop loop = new ListenerLoop(config, options, limiter, loops.workers(), address);
        started.add(loop);
        return loop;
    }

    /** Returns the number of open connections. */
    public int connections() {
        return limiter.count();
    }

    /** Keeps serving, but closes each connection after its next response, so that clients connect elsewhere. */
    public void leave() {
        started.forEach(ListenerLoop::leave);
    }

    /**
     * Accepts no more connections and closes the open ones: idle ones immediately, the others after the response to their requests.
     *
     * @param time the time after which all are closed
     * @return completes when all connections are closed
     */
    public CompletionStage<?> drain(Duration time) {
        return Future.join(started.stream().map(loop -> loop.drain(time)).toList())
                .toCompletionStage();
    }

    /** Stops listening and closes all connections. */
    @Override
    public void close() {
        periodicTasks.forEach(loops::cancel);
        periodicTasks.clear();
        deployments.forEach(deployment -> await(loops.vertx().undeploy(deployment)));
        deployments.clear();
        started.clear();
        addresses.forEach(loops::release);
        addresses.clear();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
