package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever changes something knows whom to wait for. */
public abstract class NodesContract extends StoreContract {

    private static final NodeId ONE = new NodeId("node_1");
    private static final NodeId OTHER = new NodeId("node_2");

    @Override
    List<Class<?>> ports() {
        return List.of(Nodes.class);
    }

    @Test
    void at_first_there_are_none() {
        assertThat(acknowledgements()).isEmpty();
    }

    @Test
    void a_node_that_has_joined_is_waited_for_from_the_beginning() {
        join(ONE);

        assertThat(acknowledgements()).isEqualTo(Map.of(ONE, 0L));
    }

    @Test
    void a_node_tells_how_far_it_is() {
        join(ONE);
        join(OTHER);

        assertThat(acknowledged(ONE, 7)).isTrue();

        assertThat(acknowledgements()).isEqualTo(Map.of(ONE, 7L, OTHER, 0L));
    }

    @Test
    void a_node_that_is_not_known_must_join_first() {
        assertThat(acknowledged(ONE, 7)).isFalse();

        assertThat(acknowledgements()).isEmpty();
    }

    @Test
    void a_node_that_has_left_is_not_waited_for() {
        join(ONE);
        join(OTHER);

        store.write(() -> store.nodes().leave(ONE));

        assertThat(acknowledgements()).isEqualTo(Map.of(OTHER, 0L));
        assertThat(acknowledged(ONE, 1)).isFalse();
    }

    @Test
    void to_leave_without_having_joined_is_no_mistake() {
        join(OTHER);

        store.write(() -> store.nodes().leave(ONE));

        assertThat(acknowledgements()).isEqualTo(Map.of(OTHER, 0L));
    }

    @Test
    void a_node_that_joins_anew_is_waited_for_from_the_beginning() {
        join(ONE);
        acknowledged(ONE, 7);

        join(ONE);

        assertThat(acknowledgements()).isEqualTo(Map.of(ONE, 0L));
    }

    @Test
    void what_was_rolled_back_nobody_waits_for() {
        undo(() -> store.nodes().join(ONE));

        assertThat(acknowledgements()).isEmpty();
    }

    @Test
    void what_is_rolled_back_leaves_what_was_there() {
        join(ONE);
        acknowledged(ONE, 7);

        leaveNoTraceWhenUndone(
                () -> store.nodes().acknowledgements(),
                () -> store.nodes().join(OTHER),
                () -> store.nodes().join(ONE),
                () -> store.nodes().acknowledge(ONE, 8),
                () -> store.nodes().leave(ONE));
    }

    @Test
    void they_are_reached_within_a_transaction() {
        areRefusedOutsideATransaction(
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
