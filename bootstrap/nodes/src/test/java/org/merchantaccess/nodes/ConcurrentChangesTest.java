package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.traffic.Report;
import org.merchantaccess.nodes.traffic.Times;

/** Many clients change the same merchants on all nodes. */
class ConcurrentChangesTest {

    private static final int CREATIONS = 50;

    private final Cluster cluster = Cluster.shared();
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @AfterEach
    void shutDown() {
        executor.shutdownNow();
    }

    @Test
    void exactly_one_of_several_equal_names_is_created() {
        createEqualNames(3);
    }

    @Tag("slow")
    @Test
    void exactly_one_of_several_equal_names_is_created_in_many_rounds() {
        createEqualNames(Options.number("nodes.names", 10));
    }

    private void createEqualNames(int rounds) {
        Merchant merchant = cluster.client().createMerchant(cluster.node(0), 0);
        AccessClient client = cluster.client();
        List<Integer> conflicts = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            String name = "Shop " + round;
            CyclicBarrier together = new CyclicBarrier(CREATIONS);
            List<Integer> statuses = IntStream.range(0, CREATIONS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> {
                                await(together);
                                // Names differ in case only, which is no difference.
                                String spelled = number % 2 == 0 ? name : name.toUpperCase(Locale.ROOT);
                                return client.create(cluster.node(number % 3), merchant.id(), spelled)
                                        .status();
                            },
                            executor))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            // 503 if all connections are in use for too long, on a busy machine.
            assertThat(statuses)
                    .as("%s", cluster.history().unanswered())
                    .containsOnlyOnce(201)
                    .isSubsetOf(201, 409, 503);
            conflicts.add(
                    (int) statuses.stream().filter(status -> status == 409).count());
        }

        Report.print(
                "%d rounds of %d equal names on 3 nodes: one 201 each, %d times 409, %d times 503",
                rounds, CREATIONS, conflicts.stream().mapToInt(each -> each).sum(), count(Outcome.UNAVAILABLE));
        assertThat(cluster.violations(List.of(merchant))).isEmpty();
    }

    @Test
    void at_most_one_app_id_is_active_under_concurrent_changes() {
        change(2, 16, 15);
    }

    @Tag("slow")
    @Test
    void at_most_one_app_id_is_active_under_many_concurrent_changes() {
        change(10, Options.number("nodes.threads", 64), Options.number("nodes.changes", 15));
    }

    private void change(int merchantCount, int threads, int changesOfEach) {
        AccessClient client = cluster.client();
        List<Merchant> merchants = IntStream.range(0, merchantCount)
                .mapToObj(number -> client.createMerchant(cluster.node(0), 3))
                .toList();
        Times activations = new Times();
        List<CompletableFuture<Void>> running = IntStream.range(0, threads)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> changeRandomly(thread, changesOfEach, merchants, activations), executor))
                .toList();
        running.forEach(CompletableFuture::join);

        List<String> violations = cluster.violations(merchants);
        Report.print(
                "%d threads, %d changes on 3 nodes: %d violations; %d activations, p50/p99/max %s; %d got 503",
                threads,
                threads * changesOfEach,
                violations.size(),
                activations.count(),
                activations,
                count(Outcome.UNAVAILABLE));
        assertThat(violations).isEmpty();
        assertThat(cluster.history().unanswered()).isEmpty();
    }

    private long count(Outcome outcome) {
        return cluster.history().operations().stream()
                .filter(operation -> operation.outcome() == outcome)
                .count();
    }

    private void changeRandomly(int thread, int changes, List<Merchant> merchants, Times activations) {
        Random random = new Random(thread);
        AccessClient client = cluster.client();
        for (int number = 0; number < changes; number++) {
            Node node = cluster.node(random.nextInt(3));
            Merchant merchant = merchants.get(random.nextInt(merchants.size()));
            switch (random.nextInt(4)) {
                case 0 -> {
                    Response created = client.create(node, merchant.id(), "T" + thread + " " + number);
                    client.delete(cluster.node(random.nextInt(3)), merchant.id(), created.text("app_id"));
                }
                case 1 -> client.observe(node, merchant.id());
                default ->
                    activations.add(client.activate(node, merchant.app(random.nextInt(3)))
                            .millis());
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
