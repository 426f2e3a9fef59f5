package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.merchantaccess.bootstrap.measure.load.Connection;

/** Invalid sign-ins in parallel, each repeated as soon as the response arrives. */
final class InvalidSignIns implements AutoCloseable {

    /** The number of client addresses of a flood. */
    static final int ADDRESSES = 60;

    private final Hub hub;
    private final LongFunction<String> addresses;
    private final long limit;
    private final AtomicLong sent = new AtomicLong();
    private final List<CompletableFuture<ResponseStatistics>> all;
    private volatile boolean isRunning = true;

    private InvalidSignIns(Hub hub, int parallel, LongFunction<String> addresses, long limit) {
        this.hub = hub;
        this.addresses = addresses;
        this.limit = limit;
        this.all = IntStream.range(0, parallel)
                .mapToObj(number -> CompletableFuture.supplyAsync(this::signIn, InvalidSignIns::run))
                .toList();
    }

    /** Starts a flood from {@value #ADDRESSES} addresses, different ones for each size, until it is stopped. */
    static InvalidSignIns flood(Hub hub, int parallel) {
        return new InvalidSignIns(
                hub, parallel, number -> "8." + parallel + ".1." + number % ADDRESSES, Long.MAX_VALUE);
    }

    /** Sends the given number of sign-ins, each from another address. */
    static ResponseStatistics fromEverywhere(Hub hub, int parallel, long count) {
        LongFunction<String> addresses =
                number -> "8." + (number / 62_500) % 250 + "." + (number / 250) % 250 + "." + number % 250;
        try (InvalidSignIns signIns = new InvalidSignIns(hub, parallel, addresses, count)) {
            return signIns.join();
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "invalid-sign-in");
        thread.setDaemon(true);
        thread.start();
    }

    private ResponseStatistics signIn() {
        ResponseStatistics statistics = new ResponseStatistics();
        long number = sent.getAndIncrement();
        while (isRunning && number < limit) {
            try (Connection connection = Connection.to(hub.port())) {
                while (isRunning && number < limit) {
                    connection.send(hub.invalidSignIn(addresses.apply(number), "unknown" + number + "@example.com"));
                    statistics.answered(connection.await().status(), connection.sinceSent());
                    number = sent.getAndIncrement();
                }
            } catch (IOException broken) {
                statistics.add("connection ended", 0);
                number = sent.getAndIncrement();
            }
        }
        return statistics;
    }

    /** Returns the number of sign-ins sent so far. */
    long sent() {
        return sent.get();
    }

    /** Stops the flood and returns the responses. */
    ResponseStatistics stop() {
        isRunning = false;
        return join();
    }

    private ResponseStatistics join() {
        ResponseStatistics together = new ResponseStatistics();
        all.stream().map(CompletableFuture::join).forEach(together::addAll);
        return together;
    }

    @Override
    public void close() {
        isRunning = false;
    }
}
