package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.port.node.Nodes;

/** Contract of {@link Nodes}: a committing node knows which nodes to wait for. */
public abstract class NodesContract extends StoreContract {

    private static final NodeId ONE = new NodeId("node_1");
    private static final NodeId OTHER = new NodeId("node_2");

    @Override
    protected List<Class<?>> ports() {
        return List.of(Nodes.class);
    }

    @Test
    void a_new_store_has_no_nodes() {
        assertThat(acknowledgements()).isEmpty();
    }

    @Test
    void a_joined_node_starts_with_number_zero() {
        join(ONE);

        assertThat(acknowledgements()).isEqualTo(Map.of(ONE, 0L));
    }

    @Test
    void a_node_acknowledges_its_progress() {
        join(ONE);
        join(OTHER);

        assertThat(acknowledged(ONE, 7)).isTrue();

        assertThat(acknowledgements()).isEqualTo(Map.of(ONE, 7L, OTHER, 0L));
    }

    @Test
    void an_unknown_node_must_join_first() {
        assertThat(acknowledged(ONE, 7)).isFalse();

        assertThat(acknowledgements()).isEmpty();
    }

    @Test
    void a_node_that_has_left_is_not_listed() {
        join(ONE);
        join(OTHER);

        store.write(() -> store.nodes().leave(ONE));

        assertThat(acknowledgements()).isEqualTo(Map.of(OTHER, 0L));
        assertThat(acknowledged(ONE, 1)).isFalse();
    }

    @Test
    void leaving_without_having_joined_does_nothing() {
        join(OTHER);

        store.write(() -> store.nodes().leave(ONE));

        assertThat(acknowledgements()).isEqualTo(Map.of(OTHER, 0L));
    }

    @Test
    void a_node_that_joins_again_starts_with_number_zero() {
        join(ONE);
        acknowledged(ONE, 7);

        join(ONE);

        assertThat(acknowledgements()).isEqualTo(Map.of(ONE, 0L));
    }

    @Test
    void a_rolled_back_join_is_not_kept() {
        undo(() -> store.nodes().join(ONE));

        assertThat(acknowledgements()).isEmpty();
    }

    @Test
    void rolled_back_changes_leave_the_nodes_unchanged() {
        join(ONE);
        acknowledged(ONE, 7);

        assertRollbackRestores(
                () -> store.nodes().acknowledgements(),
                () -> store.nodes().join(OTHER),
                () -> store.nodes().join(ONE),
                () -> store.nodes().acknowledge(ONE, 8),
                () -> store.nodes().leave(ONE));
    }

    @Test
    void nodes_are_accessed_within_a_transaction() {
        assertRequiresTransaction(
                () -> store.nodes().join(ONE),
                () -> store.nodes().acknowledge(ONE, 7),
                () -> store.nodes().acknowledgements(),
                () -> store.nodes().leave(ONE));
    }

    private void join(NodeId node) {
        store.write(() -> store.nodes().join(node));
    }

    private boolean acknowledged(NodeId node, long number) {
        return store.commit(() -> store.nodes().acknowledge(node, number));
    }

    private Map<NodeId, Long> acknowledgements() {
        return store.commit(() -> store.nodes().acknowledgements());
    }
}
