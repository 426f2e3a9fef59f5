package org.merchantaccess.nodes.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.Options;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.traffic.Report;

/** A key ends at once, on all nodes. */
@Tag("slow")
@Tag("R15")
class EndingKeysTest {

    private static final int ROUNDS = Options.number("nodes.rotations", 60);

    private final Cluster cluster = Cluster.shared();
    private final AccessClient client = cluster.client();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @Test
    void no_node_accepts_an_ended_key_or_its_tokens_after_the_response() {
        RotatingMerchant merchant = new RotatingMerchant(cluster);
        List<Response> accepted = new ArrayList<>();
        Merchant.App app = merchant.first();
        for (int round = 0; round < ROUNDS; round++) {
            List<Token> tokens = new ArrayList<>();
            for (Node node : cluster.nodes()) {
                tokens.add(client.token(node, app));
            }
            Merchant.App former = app;
            app = merchant.replaceKey(cluster.nextNode(), "PT0S");
            for (Node node : cluster.nodes()) {
                tokens.forEach(token -> noteAccepted(client.call(node, token), accepted));
                noteAccepted(client.logIn(node, former), accepted);
            }
        }

        Report.print("%d keys ended at once on three nodes: accepted after the response %d", ROUNDS, accepted.size());
        assertThat(accepted).isEmpty();
        Merchant.App last = app;
        assertThat(cluster.nodes())
                .allSatisfy(
                        node -> assertThat(client.logIn(node, last).outcome()).isEqualTo(Outcome.ACCEPTED));
    }

    private static void noteAccepted(Response response, List<Response> accepted) {
        if (response.outcome() != Outcome.REFUSED) {
            accepted.add(response);
        }
    }
}
