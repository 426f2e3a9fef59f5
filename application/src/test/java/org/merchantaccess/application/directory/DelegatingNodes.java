package org.merchantaccess.application.directory;

import java.util.List;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.RegisteredNode;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.port.node.Nodes;

/** Passes every call to other nodes; a test overrides the calls it observes. */
class DelegatingNodes implements Nodes {

    private final Nodes nodes;

    DelegatingNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public void join(NodeRegistration node) {
        nodes.join(node);
    }

    @Override
    public boolean recordPoll(NodeId node, long applied) {
        return nodes.recordPoll(node, applied);
    }

    @Override
    public boolean acknowledge(NodeId node, FeedPosition applied) {
        return nodes.acknowledge(node, applied);
    }

    @Override
    public void recordSealingKeys(NodeId node, SealingKeyVersions held) {
        nodes.recordSealingKeys(node, held);
    }

    @Override
    public List<RegisteredNode> all() {
        return nodes.all();
    }

    @Override
    public void removeUnlessPolled(NodeId node, long polls) {
        nodes.removeUnlessPolled(node, polls);
    }

    @Override
    public void leave(NodeId node) {
        nodes.leave(node);
    }
}
