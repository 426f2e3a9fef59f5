package org.merchantaccess.nodes.key;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.Options;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Report;

/** Software changes to a new key while it logs in and calls on three nodes. */
@Tag("slow")
@Tag("R15")
class ReplacingKeysUnderLoadTest {

    private static final int REQUESTS = Options.number("nodes.requests", 10_000);
    private static final int CLIENTS = 4;

    private final Cluster cluster = Cluster.shared();
    private final AccessClient client = cluster.client();
    private final AtomicInteger count = new AtomicInteger();
    private final ConcurrentLinkedQueue<Response> refused = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @Test
    void no_login_and_no_call_is_refused_while_a_key_is_replaced() {
        RotatingMerchant merchant = new RotatingMerchant(cluster);
        List<Installed> clients = new ArrayList<>();
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            Installed installed = new Installed(merchant.first(), number);
            clients.add(installed);
            running.add(CompletableFuture.runAsync(() -> run(installed)));
        }
        await(REQUESTS / 4);
        Merchant.App replaced = merchant.replaceKey(cluster.node(1), "PT24H");
        await(REQUESTS / 2);
        clients.forEach(each -> each.install(replaced));
        await(3 * REQUESTS / 4);
        merchant.endKey(cluster.node(2), 1);
        running.forEach(CompletableFuture::join);

        Report.print(
                "a key replaced under load: %d logins and calls on three nodes, refused by status %s",
                count.get(), refused.stream().collect(groupingBy(Response::status, TreeMap::new, counting())));
        assertThat(count).hasValueGreaterThanOrEqualTo(REQUESTS);
        assertThat(refused).isEmpty();
        assertThat(cluster.nodes())
                .allSatisfy(
                        node -> assertThat(client.logIn(node, merchant.first()).outcome())
                                .as("a login on %s with the ended key", node)
                                .isEqualTo(Outcome.REFUSED));
    }

    private void await(int requests) {
        while (count.get() < requests) {
            Waiting.pass(Duration.ofMillis(5));
        }
    }

    private void run(Installed installed) {
        int turn = installed.number;
        while (count.get() < REQUESTS) {
            Merchant.App app = installed.app;
            Response login = client.logIn(cluster.node(turn % 3), app);
            note(login);
            if (login.outcome() == Outcome.ACCEPTED) {
                Token token = new Token(app, login.text("access_token"), login.operation());
                note(client.call(cluster.node((turn + 1) % 3), token));
            }
            turn++;
        }
    }

    private void note(Response response) {
        count.incrementAndGet();
        if (response.outcome() != Outcome.ACCEPTED) {
            refused.add(response);
        }
    }

    /** The key that a client uses. */
    private static final class Installed {

        private final int number;
        private volatile Merchant.App app;

        Installed(Merchant.App app, int number) {
            this.app = app;
            this.number = number;
        }

        void install(Merchant.App other) {
            app = other;
        }
    }
}
