package org.merchantaccess.nodes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Program;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.BalancedTraffic;
import org.merchantaccess.nodes.traffic.Report;

/**
 * Nodes of the present and of the former version share one database, during logins, calls and switches. {@code .ci/mixed-versions} builds the
 * former version and runs this test; without that version, the build excludes the tag {@code mixed}.
 */
@Tag("slow")
@Tag("mixed")
class MixedVersionsTest {

    private static final int ROUNDS = Options.number("nodes.rounds", 1);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Program present = Program.present();
    private final Program former = Program.inJar(jarOfFormerVersion());
    private final List<Integer> exits = new ArrayList<>();
    private final List<Response> changes = new ArrayList<>();
    private Cluster cluster;
    private AccessClient client;
    private Switching switching;
    private BalancedTraffic traffic;
    private ContinuousSwitches switches;

    private static Path jarOfFormerVersion() {
        String jar = System.getProperty("nodes.former", "");
        assertThat(jar)
                .as("-Dnodes.former= names the jar of the former version; .ci/mixed-versions builds it")
                .isNotEmpty();
        return Path.of(jar);
    }

    @BeforeEach
    void start() {
        cluster = Cluster.of(former);
        client = cluster.client();
        switching = new Switching(cluster);
        traffic = BalancedTraffic.on(cluster);
        switches = new ContinuousSwitches(cluster);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    /**
     * If the present version has new formats, a rollback begins before the last node is upgraded: afterwards, the nodes may write entries that
     * the former version refuses.
     */
    @Test
    void nodes_of_two_versions_serve_during_upgrades_and_rollbacks() {
        FeedFormats known = formats("SELECT formats FROM node LIMIT 1");
        boolean hasNewFormats = false;
        for (int round = 1; round <= ROUNDS; round++) {
            List<Node> upgraded = new ArrayList<>();
            for (Node node : cluster.nodes()) {
                hasNewFormats |= hasNodeWithOtherFormats(known);
                if (upgraded.size() < 2 || !hasNewFormats) {
                    restart(node, present);
                    upgraded.add(node);
                }
            }
            assertThat(known.firstMissing(formats("SELECT formats FROM feed_head")))
                    .as("a format in the feed that the former version does not read")
                    .isEmpty();
            upgraded.forEach(node -> restart(node, former));
        }
        if (hasNewFormats) {
            cluster.nodes().forEach(node -> restart(node, present));
        }

        end("%d times there and back%s".formatted(ROUNDS, hasNewFormats ? ", then one upgrade to new formats" : ""));
    }

    @Test
    void nodes_of_the_former_version_start_on_expanded_tables_and_refuse_others() {
        cluster.database().run("""
                        BEGIN;
                        CREATE TABLE retiring_key (app_id TEXT PRIMARY KEY, ends_at BIGINT NOT NULL);
                        ALTER TABLE merchant ADD COLUMN note TEXT;
                        ALTER TABLE app_id ADD COLUMN note TEXT;
                        ALTER TABLE node ADD COLUMN note TEXT;
                        INSERT INTO schema_version (version, script) VALUES (98, 'P98__expand_notes.sql');
                        COMMIT""");
        cluster.nodes().forEach(node -> restart(node, former));

        end("the former one on expanded tables");

        cluster.database().run("INSERT INTO schema_version (version, script) VALUES (99, 'P99__contract_notes.sql')");
        Node refusing = cluster.node(2);
        refusing.stop();
        refusing.startAgain(former);
        assertThat(refusing.awaitExit()).isNotZero();
        assertThat(refusing.output()).contains("A newer version wrote the store");
        assertThat(client.logIn(cluster.node(0), traffic.merchant().app(0)).outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    /** Restarts a node without requests to it meanwhile, as behind a load balancer, and uses every node afterwards. */
    private void restart(Node node, Program version) {
        switches.avoid(node);
        exits.add(node.stop());
        node.startAgain(version);
        node.awaitReady();
        switches.useAll();
        for (int number = 0; number < cluster.nodes().size(); number++) {
            changeOn(number);
        }
    }

    /** Makes a switch and creates an App ID on a node. The next node must have applied both, and deletes the App ID. */
    private void changeOn(int number) {
        Node node = cluster.node(number);
        Node next = cluster.node((number + 1) % cluster.nodes().size());
        Token token = switching.token(next);
        retried(() -> switching.activateOther(node));
        assertThat(cluster.nodes())
                .allSatisfy(each -> assertThat(client.call(each, token).outcome())
                        .as("a call on %s after the switch on %s", each, node)
                        .isEqualTo(Outcome.REFUSED));
        assertThat(client.logIn(next, switching.active()).outcome()).isEqualTo(Outcome.ACCEPTED);
        createAndDelete(node, next);
    }

    private void createAndDelete(Node node, Node next) {
        String merchant = switching.merchant().id();
        String id = retried(() -> client.create(node, merchant, "Change " + changes.size()))
                .text("app_id");
        Merchant.App revealed = client.reveal(node, merchant, id);
        assertThat(client.reveal(next, merchant, id)).isEqualTo(revealed);
        changes.add(client.delete(next, merchant, id));
    }

    /** Repeats a change while a busy node answers 503. */
    private Response retried(Supplier<Response> change) {
        Waiting.until(LIMIT, () -> "a change is made", () -> {
            changes.add(change.get());
            return changes.get(changes.size() - 1).outcome() != Outcome.UNAVAILABLE;
        });
        return changes.get(changes.size() - 1);
    }

    private boolean hasNodeWithOtherFormats(FeedFormats known) {
        return !cluster.database()
                .text("SELECT count(*) FROM node WHERE formats <> '" + known.text() + "'")
                .equals("0");
    }

    private FeedFormats formats(String query) {
        return FeedFormats.parse(cluster.database().text(query));
    }

    private void end(String versions) {
        List<Response> failed = traffic.end();
        changes.addAll(switches.end());
        List<String> violations =
                cluster.violations(List.of(traffic.merchant(), switches.merchant(), switching.merchant()));
        Report.print(
                "two versions, %s: %d restarts; %s; changes by status %s; %d wrong decisions",
                versions,
                exits.size(),
                traffic,
                changes.stream().collect(groupingBy(Response::status, TreeMap::new, counting())),
                violations.size());
        assertThat(failed).isEmpty();
        assertThat(exits).containsOnly(0);
        assertThat(changes).extracting(Response::status).isSubsetOf(200, 201, 204, 503);
        assertThat(violations).isEmpty();
    }
}
