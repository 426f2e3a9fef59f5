package org.merchantaccess.http.vertx;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves one site at one address, on all event loops. */
public final class VertxListener implements AutoCloseable {

    private final EventLoops loops;
    private final Site site;
    private final Patience patience;
    private final List<String> deployments = new CopyOnWriteArrayList<>();
    private final List<SocketAddress> addresses = new CopyOnWriteArrayList<>();

    /** A listener that does not listen yet. */
    public VertxListener(EventLoops loops, Site site, Patience patience) {
        this.loops = loops;
        this.site = site;
        this.patience = patience;
    }

    /**
     * Listens from now on.
     *
     * @param port 0 for any that is free
     * @return the port it listens on
     * @throws UncheckedIOException where the address is not ours or the port is taken
     */
    public int start(String host, int port) {
        List<ListenerLoop> started = new CopyOnWriteArrayList<>();
        SocketAddress address = port == 0 ? loops.anyPort(host) : SocketAddress.inetSocketAddress(port, host);
        if (!loops.take(address)) {
            throw new UncheckedIOException(new IOException("another listener of this process has it"));
        }
        addresses.add(address);
        try {
            deployments.add(await(loops.vertx()
                    .deployVerticle(
                            () -> newLoop(address, started), new DeploymentOptions().setInstances(loops.count()))));
        } catch (CompletionException unable) {
            loops.giveBack(address);
            throw new UncheckedIOException(new IOException("cannot listen on " + host + ":" + port, unable.getCause()));
        }
        return started.get(0).port();
    }

    private ListenerLoop newLoop(SocketAddress address, List<ListenerLoop> started) {
        ListenerLoop loop = new ListenerLoop(site, patience, loops.workers(), address);
        started.add(loop);
        return loop;
    }

    /** Listens no more, and ends all connections. */
    @Override
    public void close() {
        deployments.forEach(deployment -> await(loops.vertx().undeploy(deployment)));
        deployments.clear();
        addresses.forEach(loops::giveBack);
        addresses.clear();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
