package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.history.HistoryChecker;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Report;
import org.merchantaccess.nodes.traffic.Times;

/** How long a former token is accepted after a switch, on all nodes. */
class RevocationLagTest {

    private static final int SWITCHES_PER_SECOND = 50;
    private static final int WARM_UP = 200;
    private static final int MERCHANTS = 50;
    private static final Duration OFTEN = Duration.ofMillis(2);
    private static final Duration SELDOM = Duration.ofMillis(20);
    private static final int LOST_SIGNALS = 5;

    private static Cluster shared() {
        Cluster cluster = Cluster.shared();
        cluster.reset();
        return cluster;
    }

    @Tag("S33")
    @Test
    void no_node_accepts_the_former_token_after_the_response() throws Exception {
        Times lags = measure(shared(), 100, 1, SWITCHES_PER_SECOND, OFTEN);

        assertThat(lags.max()).isLessThan(Targets.limit(1000));
    }

    @Tag("slow")
    @Test
    void no_node_accepts_the_former_token_after_the_response_during_many_switches() throws Exception {
        int rate = Options.number("nodes.rate", SWITCHES_PER_SECOND);
        // The proxies of the other tests run in this process, and take the processor from the nodes at this rate.
        try (Cluster cluster = Cluster.withoutProxies()) {
            measure(cluster, WARM_UP, MERCHANTS, rate / 2, SELDOM); // code that is not compiled yet would determine p99
            measure(cluster, Options.number("nodes.switches", 500), MERCHANTS, rate, SELDOM);
        }
    }

    private static Times measure(Cluster cluster, int switches, int merchants, int perSecond, Duration pause)
            throws Exception {
        List<Switching> switching = switching(cluster, merchants);
        Times lags = new Times();
        Times activations = new Times();
        ExecutorService executor = Executors.newFixedThreadPool(merchants);
        long began = System.nanoTime();
        long busy;
        try {
            List<CompletableFuture<Boolean>> running = new ArrayList<>();
            for (int number = 0; number < switches; number++) {
                long due = began + number * Duration.ofSeconds(1).toNanos() / perSecond;
                Switching next = switching.get(number % merchants);
                running.add(CompletableFuture.supplyAsync(
                        () -> {
                            sleepUntil(due);
                            return next.measure(pause, lags, activations);
                        },
                        executor));
            }
            busy = running.stream().filter(each -> !each.join()).count();
        } finally {
            executor.shutdownNow();
        }
        double seconds = Report.seconds(Duration.ofNanos(System.nanoTime() - began));
        Report.print(
                "revocation lag p50/p99/max over %d switches at %.0f/s, 3 nodes: %s; activate answered after %s;"
                        + " answered 503: %d; accepted after the 200: %d",
                switches,
                switches / seconds,
                lags,
                activations,
                busy,
                new HistoryChecker(cluster.history()).acceptedAfterTheEnd());
        assertThat(cluster.violations(
                        switching.stream().map(Switching::merchant).toList()))
                .isEmpty();
        assertThat(lags.count() + busy).isEqualTo(switches);
        assertThat(lags.count()).as("switches that were not answered 503").isGreaterThan(switches / 2);
        return lags;
    }

    /** The nodes then learn of a change by their next poll. */
    @Test
    void a_lost_signal_delays_revocation_by_at_most_the_poll_interval() {
        Cluster cluster = shared();
        Switching switching = new Switching(cluster);
        Times lags = new Times();
        Times activations = new Times();
        int ended = 0;
        for (int round = 0; round < LOST_SIGNALS; round++) {
            ended += Integer.parseInt(cluster.database()
                    .text("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"));
            switching.measure(OFTEN, lags, activations);
        }

        Report.print(
                "revocation lag p50/p99/max over %d switches with %d lost listeners: %s; accepted after the 200: %d",
                LOST_SIGNALS, ended, lags, new HistoryChecker(cluster.history()).acceptedAfterTheEnd());
        assertThat(ended).isGreaterThanOrEqualTo(3);
        assertThat(lags.max()).isLessThan(Targets.limit(2000));
        assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();
    }

    private static List<Switching> switching(Cluster cluster, int merchants) {
        List<Switching> all = new ArrayList<>();
        for (int number = 0; number < merchants; number++) {
            all.add(new Switching(cluster));
        }
        return all;
    }

    private static void sleepUntil(long due) {
        long rest = due - System.nanoTime();
        if (rest > 0) {
            Waiting.pass(Duration.ofNanos(rest));
        }
    }
}
