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

/** Serves one site at one address, on all event loops. */
public final class VertxListener implements AutoCloseable {

    private final EventLoops loops;
    private final Site site;
    private final Terms terms;
    private final Crowd crowd;
    private final List<String> deployments = new CopyOnWriteArrayList<>();
    private final List<SocketAddress> addresses = new CopyOnWriteArrayList<>();
    private final List<ListenerLoop> started = new CopyOnWriteArrayList<>();
    private final List<Long> looks = new CopyOnWriteArrayList<>();

    /** A listener over plain HTTP that does not listen yet. */
    public VertxListener(EventLoops loops, Site site, Patience patience) {
        this(loops, site, Terms.of(patience));
    }

    /** A listener that does not listen yet. */
    public VertxListener(EventLoops loops, Site site, Terms terms) {
        this.loops = loops;
        this.site = site;
        this.terms = terms;
        this.crowd = new Crowd(terms.maxConnections());
    }

    /**
     * Listens from now on.
     *
     * @param port 0 for any that is free
     * @return the port it listens on
     * @throws UncheckedIOException where the address is not ours or the port is taken
     */
    public int start(String host, int port) {
        SocketAddress address = port == 0 ? loops.anyPort(host) : SocketAddress.inetSocketAddress(port, host);
        if (!loops.take(address)) {
            throw new UncheckedIOException(new IOException("another listener of this process has it"));
        }
        addresses.add(address);
        try {
            deployments.add(await(loops.vertx()
                    .deployVerticle(() -> newLoop(address), new DeploymentOptions().setInstances(loops.count()))));
        } catch (CompletionException unable) {
            loops.giveBack(address);
            started.clear();
            throw new UncheckedIOException(new IOException("cannot listen on " + host + ":" + port, unable.getCause()));
        }
        terms.certificate().peek(certificate -> looks.add(loops.everyFewSeconds(certificate::look)));
        return started.get(0).port();
    }

    private ListenerLoop newLoop(SocketAddress address) {
        ListenerLoop loop = new ListenerLoop(site, terms, crowd, loops.workers(), address);
        started.add(loop);
        return loop;
    }

    /** How many connections there are now. */
    public int connections() {
        return crowd.count();
    }

    /** Goes on, but tells every client with its next answer to come back on another connection, if possible to another server. */
    public void leave() {
        started.forEach(ListenerLoop::leave);
    }

    /**
     * Takes no more connections, and ends those there are: idle ones now, the others once their requests have been answered.
     *
     * @param time after which they are ended whatever they do
     * @return completes when none is left
     */
    public CompletionStage<?> drain(Duration time) {
        return Future.join(started.stream().map(loop -> loop.drain(time)).toList())
                .toCompletionStage();
    }

    /** Listens no more, and ends all connections. */
    @Override
    public void close() {
        looks.forEach(loops::cancel);
        looks.clear();
        deployments.forEach(deployment -> await(loops.vertx().undeploy(deployment)));
        deployments.clear();
        started.clear();
        addresses.forEach(loops::giveBack);
        addresses.clear();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
