package org.merchantaccess.http.vertx;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads all listeners of a process share: one event loop for each processor, and workers for what has to wait. */
public final class EventLoops implements AutoCloseable {

    private static final int COUNT = Runtime.getRuntime().availableProcessors();
    private static final int WORKERS = 16;
    private static final int WAITING = 512;
    private static final Duration FEW_SECONDS = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final ThreadPoolExecutor workers;
    private final Set<SocketAddress> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger anyPorts = new AtomicInteger();

    private EventLoops(Vertx vertx, ThreadPoolExecutor workers) {
        this.vertx = vertx;
        this.workers = workers;
    }

    /** Starts them; they run until they are closed. */
    public static EventLoops start() {
        return new EventLoops(Vertx.vertx(options()), newWorkers());
    }

    /** Vert.x for nothing but sockets: no files and no threads of its own to wait with. */
    private static VertxOptions options() {
        return new VertxOptions()
                .setEventLoopPoolSize(COUNT)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    /** What finds neither a worker nor a place to wait is rejected. */
    private static ThreadPoolExecutor newWorkers() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                WORKERS,
                WORKERS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                task -> new Thread(task, "http-worker-" + number.incrementAndGet()));
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    /** An address that asks for any free port, the same for all event loops that listen at it. */
    SocketAddress anyPort(String host) {
        return SocketAddress.sharedRandomPort(anyPorts.incrementAndGet(), host);
    }

    /** Takes an address for one listener; false if another has it, which Vert.x would let share its connections. */
    boolean take(SocketAddress address) {
        return taken.add(address);
    }

    void giveBack(SocketAddress address) {
        taken.remove(address);
    }

    int count() {
        return COUNT;
    }

    Vertx vertx() {
        return vertx;
    }

    /** Lets a worker do that now and then. */
    long everyFewSeconds(Runnable look) {
        return vertx.setPeriodic(FEW_SECONDS.toMillis(), timer -> lookIfPossible(look));
    }

    private void lookIfPossible(Runnable look) {
        try {
            workers.execute(look);
        } catch (RejectedExecutionException busy) {
            // there is a next time
        }
    }

    void cancel(long timer) {
        vertx.cancelTimer(timer);
    }

    ExecutorService workers() {
        return workers;
    }

    /** How many workers have something to do. */
    public int busyWorkers() {
        return workers.getActiveCount();
    }

    /** How many requests wait for a worker. */
    public int waitingForWorkers() {
        return workers.getQueue().size();
    }

    /** Ends all listeners that are still open, then the threads. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        workers.shutdown();
    }
}
