package org.merchantaccess.application.directory;

import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.port.node.Nodes;

/** Nodes from which the store removes a node just before it acknowledges a number. */
final class RemovingNodes extends DelegatingNodes {

    private static final long NEVER = Long.MAX_VALUE;

    private long from = NEVER;

    RemovingNodes(Nodes nodes) {
        super(nodes);
    }

    /** Removes nodes that acknowledge the given number or a higher one. */
    void removeFrom(long number) {
        from = number;
    }

    void removeNone() {
        from = NEVER;
    }

    @Override
    public boolean recordPoll(NodeId node, long applied) {
        removeIfReached(node, applied);
        return super.recordPoll(node, applied);
    }

    @Override
    public boolean acknowledge(NodeId node, FeedPosition applied) {
        removeIfReached(node, applied.number());
        return super.acknowledge(node, applied);
    }

    private void removeIfReached(NodeId node, long number) {
        if (number >= from) {
            leave(node);
        }
    }
}
