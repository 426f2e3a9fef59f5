package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.merchantaccess.bootstrap.measure.load.Connection;

/** Strangers who sign in wrongly in parallel, each again as soon as it is answered. */
final class WrongSignIns implements AutoCloseable {

    /** From how many addresses a flood comes. */
    static final int ADDRESSES = 60;

    private final Hub hub;
    private final LongFunction<String> addresses;
    private final long most;
    private final AtomicLong sent = new AtomicLong();
    private final List<CompletableFuture<Heard>> all;
    private volatile boolean goesOn = true;

    private WrongSignIns(Hub hub, int parallel, LongFunction<String> addresses, long most) {
        this.hub = hub;
        this.addresses = addresses;
        this.most = most;
        this.all = IntStream.range(0, parallel)
                .mapToObj(number -> CompletableFuture.supplyAsync(this::signIn, WrongSignIns::run))
                .toList();
    }

    /** A flood from {@value #ADDRESSES} addresses, others for each number of connections, for as long as it is not stopped. */
    static WrongSignIns flood(Hub hub, int parallel) {
        return new WrongSignIns(hub, parallel, number -> "8." + parallel + ".1." + number % ADDRESSES, Long.MAX_VALUE);
    }

    /** So many, each from another address. */
    static Heard fromEverywhere(Hub hub, int parallel, long count) {
        LongFunction<String> addresses =
                number -> "8." + (number / 62_500) % 250 + "." + (number / 250) % 250 + "." + number % 250;
        try (WrongSignIns strangers = new WrongSignIns(hub, parallel, addresses, count)) {
            return strangers.heard();
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "stranger");
        thread.setDaemon(true);
        thread.start();
    }

    private Heard signIn() {
        Heard heard = new Heard();
        long number = sent.getAndIncrement();
        while (goesOn && number < most) {
            try (Connection connection = Connection.to(hub.port())) {
                while (goesOn && number < most) {
                    connection.ask(hub.wrongSignIn(addresses.apply(number), "stranger" + number + "@example.com"));
                    heard.answered(connection.heard().status(), connection.sinceAsked());
                    number = sent.getAndIncrement();
                }
            } catch (IOException broken) {
                heard.add("connection ended", 0);
                number = sent.getAndIncrement();
            }
        }
        return heard;
    }

    /** How many were sent so far. */
    long sent() {
        return sent.get();
    }

    /** Ends the flood. */
    Heard stopped() {
        goesOn = false;
        return heard();
    }

    private Heard heard() {
        Heard together = new Heard();
        all.stream().map(CompletableFuture::join).forEach(together::addAll);
        return together;
    }

    @Override
    public void close() {
        goesOn = false;
    }
}
