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

/** The threads shared by all listeners of a process: one event loop for each processor, and workers for blocking tasks. */
public final class EventLoops implements AutoCloseable {

    private static final int COUNT = Runtime.getRuntime().availableProcessors();
    private static final int WORKERS = 16;
    private static final int WAITING = 512;
    private static final Duration FEW_SECONDS = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final ThreadPoolExecutor workers;
    private final Set<SocketAddress> reserved = ConcurrentHashMap.newKeySet();
    private final AtomicInteger anyPorts = new AtomicInteger();

    private EventLoops(Vertx vertx, ThreadPoolExecutor workers) {
        this.vertx = vertx;
        this.workers = workers;
    }

    /** Starts the threads, which run until they are closed. */
    public static EventLoops start() {
        return new EventLoops(Vertx.vertx(options()), newWorkers());
    }

    /** Configures Vert.x for sockets only, without file access and with minimal pools of its own. */
    private static VertxOptions options() {
        return new VertxOptions()
                .setEventLoopPoolSize(COUNT)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    /** Creates the pool, which rejects tasks if all workers are busy and the queue is full. */
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

    /** Returns an address that binds to any free port. All event loops share the port. */
    SocketAddress anyPort(String host) {
        return SocketAddress.sharedRandomPort(anyPorts.incrementAndGet(), host);
    }

    /** Reserves an address for one listener. Returns false if another listener has it: Vert.x would share connections between the two. */
    boolean reserve(SocketAddress address) {
        return reserved.add(address);
    }

    void release(SocketAddress address) {
        reserved.remove(address);
    }

    int count() {
        return COUNT;
    }

    Vertx vertx() {
        return vertx;
    }

    /** Runs a task on a worker every few seconds. */
    long everyFewSeconds(Runnable task) {
        return vertx.setPeriodic(FEW_SECONDS.toMillis(), timer -> runIfWorkerIsFree(task));
    }

    private void runIfWorkerIsFree(Runnable task) {
        try {
            workers.execute(task);
        } catch (RejectedExecutionException busy) {
            // the next run follows in a few seconds
        }
    }

    void cancel(long timer) {
        vertx.cancelTimer(timer);
    }

    ExecutorService workers() {
        return workers;
    }

    /** Returns the number of busy workers. */
    public int busyWorkers() {
        return workers.getActiveCount();
    }

    /** Returns the number of requests that wait for a worker. */
    public int queuedRequests() {
        return workers.getQueue().size();
    }

    /** Closes all open listeners, then stops the threads. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        workers.shutdown();
    }
}
