package org.merchantaccess.application.directory;

import java.util.Map;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.port.node.Nodes;

/** Nodes from which the store removes a node just before it acknowledges a number. */
final class RemovingNodes implements Nodes {

    private static final long NEVER = Long.MAX_VALUE;

    private final Nodes nodes;
    private long from = NEVER;

    RemovingNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Removes nodes that acknowledge the given number or a higher one. */
    void removeFrom(long number) {
        from = number;
    }

    void removeNone() {
        from = NEVER;
    }

    @Override
    public void join(NodeId node) {
        nodes.join(node);
    }

    @Override
    public boolean acknowledge(NodeId node, long applied) {
        if (applied >= from) {
            nodes.leave(node);
        }
        return nodes.acknowledge(node, applied);
    }

    @Override
    public Map<NodeId, Long> acknowledgements() {
        return nodes.acknowledgements();
    }

    @Override
    public void leave(NodeId node) {
        nodes.leave(node);
    }
}
