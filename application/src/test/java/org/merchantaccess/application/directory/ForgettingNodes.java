package org.merchantaccess.application.directory;

import java.util.Map;
import org.merchantaccess.application.port.NodeId;
import org.merchantaccess.application.port.Nodes;

/** Nodes among which one is forgotten just before it tells how far it has come. */
final class ForgettingNodes implements Nodes {

    private static final long NOBODY = Long.MAX_VALUE;

    private final Nodes nodes;
    private long from = NOBODY;

    ForgettingNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Whoever tells that it has come that far, or farther. */
    void forgetWhoApplied(long number) {
        from = number;
    }

    void forgetNobody() {
        from = NOBODY;
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
