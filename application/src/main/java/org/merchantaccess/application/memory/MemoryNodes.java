package org.merchantaccess.application.memory;

import java.util.Map;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.port.node.Nodes;

final class MemoryNodes implements Nodes {

    private final MemoryTable<NodeId, Long> applied;

    MemoryNodes(MemoryTransactions transactions) {
        this.applied = new MemoryTable<>(transactions);
    }

    @Override
    public void join(NodeId node) {
        applied.put(node, 0L);
    }

    @Override
    public boolean acknowledge(NodeId node, long number) {
        boolean known = applied.find(node).isDefined();
        if (known) {
            applied.put(node, number);
        }
        return known;
    }

    @Override
    public Map<NodeId, Long> acknowledgements() {
        return applied.byKey();
    }

    @Override
    public void leave(NodeId node) {
        applied.remove(node);
    }
}
