package org.merchantaccess.contracts.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.RegisteredNode;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.contracts.value.Merchants;

/** Contract of {@link Nodes}: a committing node knows which nodes to wait for, and how long. */
public abstract class NodesContract extends StoreContract {

    private static final NodeId ONE = new NodeId("node_1");
    private static final NodeId OTHER = new NodeId("node_2");
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final FeedFormats FORMATS = FeedFormats.none().with("merchant", 1);
    private static final SealingKeyVersions KEYS = SealingKeyVersions.none().with(1, "0123456789abcdef");

    @Override
    protected List<Class<?>> ports() {
        return List.of(Nodes.class);
    }

    @Test
    void a_new_store_has_no_nodes() {
        assertThat(registered()).isEmpty();
    }

    @Test
    void a_joined_node_starts_with_number_zero_and_its_maximum_staleness() {
        join(ONE, TEN_SECONDS);
        join(OTHER, MINUTE);

        assertThat(registered())
                .extracting(RegisteredNode::id, RegisteredNode::acknowledged, RegisteredNode::maxStaleness)
                .containsExactly(tuple(ONE, 0L, TEN_SECONDS), tuple(OTHER, 0L, MINUTE));
    }

    @Test
    void a_node_names_the_formats_that_it_reads() {
        FeedFormats more = FORMATS.with("merchant", 2).with("revoked_tokens", 1);

        join(ONE, TEN_SECONDS);
        store.write(() -> store.nodes().join(new NodeRegistration(OTHER, TEN_SECONDS, more, KEYS)));
        assertThat(registered()).extracting(RegisteredNode::formats).containsExactly(FORMATS, more);

        store.write(() -> store.nodes().join(new NodeRegistration(ONE, TEN_SECONDS, more, KEYS)));
        assertThat(registered()).extracting(RegisteredNode::formats).containsExactly(more, more);
    }

    @Test
    void a_node_names_the_sealing_keys_that_it_holds() {
        SealingKeyVersions more = KEYS.with(2, "fedcba9876543210");
        join(ONE, TEN_SECONDS);
        join(OTHER, TEN_SECONDS);
        recordedPoll(ONE, 7);
        long polls = polls();

        store.follow(() -> {
            store.nodes().recordSealingKeys(ONE, more);
            store.nodes().recordSealingKeys(new NodeId("unknown"), more);
            return true;
        });

        assertThat(registered()).extracting(RegisteredNode::sealingKeys).containsExactly(more, KEYS);
        assertThat(registered())
                .contains(new RegisteredNode(node(ONE, TEN_SECONDS).withSealingKeys(more), 7, polls));
    }

    @Test
    void each_poll_is_counted_even_of_an_idle_node() {
        join(ONE, TEN_SECONDS);
        long start = polls();

        assertThat(recordedPoll(ONE, 7)).isTrue();
        assertThat(recordedPoll(ONE, 7)).isTrue();

        assertThat(registered()).containsExactly(new RegisteredNode(node(ONE, TEN_SECONDS), 7, start + 2));
    }

    @Test
    void a_node_acknowledges_its_progress_between_two_polls() {
        join(ONE, TEN_SECONDS);
        long start = polls();
        FeedPosition applied = appended();

        assertThat(acknowledged(ONE, applied)).isTrue();

        assertThat(registered()).containsExactly(new RegisteredNode(node(ONE, TEN_SECONDS), 1, start));
    }

    @Test
    @Tag("S36")
    void a_position_that_the_feed_does_not_have_is_not_acknowledged() {
        join(ONE, TEN_SECONDS);
        FeedPosition applied = appended();

        assertThat(acknowledged(ONE, new FeedPosition(applied.history(), applied.number(), "0".repeat(32))))
                .isFalse();
        assertThat(acknowledged(ONE, new FeedPosition("0".repeat(32), applied.number(), applied.entryId())))
                .isFalse();

        assertThat(registered()).extracting(RegisteredNode::acknowledged).containsExactly(0L);
    }

    @Test
    void an_unknown_node_must_join_first() {
        assertThat(recordedPoll(ONE, 7)).isFalse();
        assertThat(acknowledged(ONE, appended())).isFalse();

        assertThat(registered()).isEmpty();
    }

    @Test
    void a_node_that_has_left_is_not_listed() {
        join(ONE, TEN_SECONDS);
        join(OTHER, TEN_SECONDS);

        store.write(() -> store.nodes().leave(ONE));

        assertThat(registered()).extracting(RegisteredNode::id).containsExactly(OTHER);
        assertThat(recordedPoll(ONE, 1)).isFalse();
    }

    @Test
    void leaving_without_having_joined_does_nothing() {
        join(OTHER, TEN_SECONDS);

        store.write(() -> store.nodes().leave(ONE));

        assertThat(registered()).extracting(RegisteredNode::id).containsExactly(OTHER);
    }

    @Test
    void a_node_that_joins_again_starts_with_number_zero_and_its_new_maximum_staleness() {
        join(ONE, TEN_SECONDS);
        recordedPoll(ONE, 7);
        long before = polls();

        join(ONE, MINUTE);

        assertThat(registered()).satisfiesExactly(row -> {
            assertThat(row.acknowledged()).isZero();
            assertThat(row.polls()).isNotEqualTo(before);
            assertThat(row.maxStaleness()).isEqualTo(MINUTE);
        });
    }

    @Test
    @Tag("S36")
    void a_removed_node_that_joins_again_is_not_removed_by_its_former_number_of_polls() {
        join(ONE, TEN_SECONDS);
        recordedPoll(ONE, 7);
        long before = polls();
        store.write(() -> store.nodes().removeUnlessPolled(ONE, before));

        join(ONE, TEN_SECONDS);
        recordedPoll(ONE, 7);
        store.write(() -> store.nodes().removeUnlessPolled(ONE, before));

        assertThat(registered()).extracting(RegisteredNode::id).containsExactly(ONE);
    }

    @Test
    @Tag("S36")
    void a_node_that_has_stopped_polling_is_removed_by_another() {
        join(ONE, TEN_SECONDS);
        recordedPoll(ONE, 7);
        long polls = polls();

        store.write(() -> store.nodes().removeUnlessPolled(ONE, polls));

        assertThat(registered()).isEmpty();
    }

    @Test
    @Tag("S36")
    void a_node_that_has_polled_meanwhile_is_not_removed() {
        join(ONE, TEN_SECONDS);
        recordedPoll(ONE, 7);
        long polls = polls();
        recordedPoll(ONE, 7);

        store.write(() -> store.nodes().removeUnlessPolled(ONE, polls));

        assertThat(registered()).containsExactly(new RegisteredNode(node(ONE, TEN_SECONDS), 7, polls + 1));
    }

    @Test
    void removing_an_unknown_node_does_nothing() {
        store.write(() -> store.nodes().removeUnlessPolled(ONE, 0));

        assertThat(registered()).isEmpty();
    }

    @Test
    void a_rolled_back_join_is_not_kept() {
        undo(() -> store.nodes().join(node(ONE, TEN_SECONDS)));

        assertThat(registered()).isEmpty();
    }

    @Test
    void rolled_back_changes_leave_the_nodes_unchanged() {
        join(ONE, TEN_SECONDS);
        recordedPoll(ONE, 7);
        long polls = polls();
        FeedPosition applied = appended();

        assertRollbackRestores(
                () -> store.nodes().all(),
                () -> store.nodes().join(node(OTHER, MINUTE)),
                () -> store.nodes().join(node(ONE, MINUTE)),
                () -> store.nodes().recordPoll(ONE, 8),
                () -> store.nodes().acknowledge(ONE, applied),
                () -> store.nodes().recordSealingKeys(ONE, SealingKeyVersions.none()),
                () -> store.nodes().removeUnlessPolled(ONE, polls),
                () -> store.nodes().leave(ONE));
    }

    @Test
    void nodes_are_accessed_within_a_transaction() {
        FeedPosition applied = appended();

        assertRequiresTransaction(
                () -> store.nodes().join(node(ONE, TEN_SECONDS)),
                () -> store.nodes().recordPoll(ONE, 7),
                () -> store.nodes().acknowledge(ONE, applied),
                () -> store.nodes().recordSealingKeys(ONE, KEYS),
                () -> store.nodes().all(),
                () -> store.nodes().removeUnlessPolled(ONE, 0),
                () -> store.nodes().leave(ONE));
    }

    private static NodeRegistration node(NodeId id, Duration maxStaleness) {
        return new NodeRegistration(id, maxStaleness, FORMATS, KEYS);
    }

    private void join(NodeId node, Duration maxStaleness) {
        store.write(() -> store.nodes().join(node(node, maxStaleness)));
    }

    private boolean recordedPoll(NodeId node, long applied) {
        return store.follow(() -> store.nodes().recordPoll(node, applied));
    }

    private boolean acknowledged(NodeId node, FeedPosition applied) {
        return store.follow(() -> store.nodes().acknowledge(node, applied));
    }

    private FeedPosition appended() {
        store.write(() -> store.changeFeed().append(Merchants.withTwoAppIds()));
        return store.headPosition();
    }

    private long polls() {
        return registered().get(0).polls();
    }

    private List<RegisteredNode> registered() {
        return store.commit(() -> store.nodes().all()).stream()
                .sorted(Comparator.comparing(row -> row.id().text()))
                .toList();
    }
}
