package org.merchantaccess.nodes.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Report;
import org.merchantaccess.nodes.traffic.Times;

/** Clients that each switch a merchant of their own between two App IDs, at the nodes in turn. */
final class Writers {

    private static final int WRITERS = 64;
    private static final int CREATING = 8;

    private final Cluster cluster;
    private final AccessClient client;
    private final List<Merchant> merchants;

    Writers(Cluster cluster) {
        this.cluster = cluster;
        this.client = cluster.client();
        this.merchants = createdMerchants();
    }

    private List<Merchant> createdMerchants() {
        ExecutorService executor = Executors.newFixedThreadPool(CREATING);
        try {
            return Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> client.createMerchant(cluster.nextNode(), 2), executor))
                    .limit(WRITERS)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            executor.shutdownNow();
        }
    }

    /** Switches in a closed loop: each writer sends the next request right after the response. */
    Result inClosedLoop(Duration time) {
        return run(writer -> {
            long end = writer.result.began + time.toNanos();
            while (System.nanoTime() < end) {
                writer.activateOther(System.nanoTime());
            }
        });
    }

    /** Switches at that rate. Times count from the moment at which a request is due. */
    Result atRate(int perSecond, Duration time) {
        long switches = perSecond * time.toSeconds();
        return run(writer -> {
            for (long number = writer.number; number < switches; number += WRITERS) {
                long due = writer.result.began + number * Duration.ofSeconds(1).toNanos() / perSecond;
                Waiting.pass(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                writer.activateOther(due);
            }
        });
    }

    private Result run(Consumer<Writer> work) {
        Result result = new Result();
        ExecutorService executor = Executors.newFixedThreadPool(WRITERS);
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                Writer writer = new Writer(number, result);
                running.add(CompletableFuture.runAsync(() -> work.accept(writer), executor));
            }
            running.forEach(CompletableFuture::join);
        } finally {
            executor.shutdownNow();
        }
        result.time = Duration.ofNanos(System.nanoTime() - result.began);
        return result;
    }

    /** One client. */
    private final class Writer {

        private final int number;
        private final Result result;
        private int next = 1;

        Writer(int number, Result result) {
            this.number = number;
            this.result = result;
        }

        /** Activates the other App ID. If the response is 503, the next call makes the same switch. */
        void activateOther(long due) {
            Response response =
                    client.activate(cluster.nextNode(), merchants.get(number).app(next));
            if (response.outcome() == Outcome.ACCEPTED) {
                result.times.add((response.operation().end() - due) / 1e6);
                next = 1 - next;
            } else if (response.outcome() == Outcome.UNAVAILABLE) {
                result.unavailable.incrementAndGet();
            } else {
                throw new AssertionError("status " + response.status() + ": " + response.body());
            }
        }
    }

    /** Measured times, and the number of responses 503. */
    static final class Result {

        private final long began = System.nanoTime();
        private final Times times = new Times();
        private final AtomicInteger unavailable = new AtomicInteger();
        private Duration time = Duration.ZERO;

        void print(String what) {
            Report.print(
                    "activate, %s, 3 nodes: effective on all nodes after p50/p99/max %s; %.0f/s; answered 503: %d of %d",
                    what,
                    times,
                    times.count() / Report.seconds(time),
                    unavailable.get(),
                    times.count() + unavailable.get());
        }
    }
}
