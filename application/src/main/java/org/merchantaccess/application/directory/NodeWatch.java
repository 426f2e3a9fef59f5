package org.merchantaccess.application.directory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.RegisteredNode;

/**
 * Detects nodes that have stopped polling, such as after a crash, so that changes need not wait for them.
 *
 * <p>A node that did not poll for its maximum staleness after its last poll was seen no longer decides: it sent that poll before.
 *
 * <p>Not thread-safe.
 */
final class NodeWatch {

    /** Margin for monotonic clocks that run at different speeds. */
    static final Duration MARGIN = Duration.ofMillis(500);

    private Map<NodeId, Sighting> sightings = Map.of();

    /**
     * Returns the nodes that have not polled for their maximum staleness and the margin.
     *
     * @param rows the registered nodes
     * @param nanos the ticker, read after the rows were received
     */
    List<RegisteredNode> stopped(List<RegisteredNode> rows, long nanos) {
        Map<NodeId, Sighting> next = new HashMap<>();
        List<RegisteredNode> stopped = new ArrayList<>();
        for (RegisteredNode row : rows) {
            Sighting sighting = sighting(row, nanos);
            next.put(row.id(), sighting);
            if (nanos - sighting.firstSeen >= row.maxStaleness().plus(MARGIN).toNanos()) {
                stopped.add(row);
            }
        }
        sightings = Map.copyOf(next);
        return List.copyOf(stopped);
    }

    private Sighting sighting(RegisteredNode row, long nanos) {
        Sighting before = sightings.get(row.id());
        return before != null && before.polls == row.polls() ? before : new Sighting(row.polls(), nanos);
    }

    /** The number of polls of a node, and when it was first seen. */
    private record Sighting(long polls, long firstSeen) {}
}
