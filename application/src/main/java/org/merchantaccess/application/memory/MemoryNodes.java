package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.RegisteredNode;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.Nodes;

final class MemoryNodes implements Nodes {

    private final MemoryTable<NodeId, RegisteredNode> rows;
    private final ChangeFeed feed;

    MemoryNodes(MemoryTransactions transactions, ChangeFeed feed) {
        this.rows = new MemoryTable<>(transactions);
        this.feed = feed;
    }

    @Override
    public void join(NodeRegistration node) {
        long polls = UUID.randomUUID().getLeastSignificantBits() >>> 2;
        rows.put(node.id(), new RegisteredNode(node, 0, polls));
    }

    @Override
    public boolean recordPoll(NodeId node, long applied) {
        return rows.find(node)
                .peek(row -> rows.put(node, new RegisteredNode(row.registration(), applied, row.polls() + 1)))
                .isDefined();
    }

    @Override
    public boolean acknowledge(NodeId node, FeedPosition applied) {
        requireNonNull(applied, "applied");
        return rows.find(node)
                .filter(row -> feed.verified(applied).isRight())
                .peek(row -> rows.put(node, new RegisteredNode(row.registration(), applied.number(), row.polls())))
                .isDefined();
    }

    @Override
    public void recordSealingKeys(NodeId node, SealingKeyVersions held) {
        requireNonNull(held, "held");
        rows.find(node)
                .peek(row -> rows.put(
                        node,
                        new RegisteredNode(row.registration().withSealingKeys(held), row.acknowledged(), row.polls())));
    }

    @Override
    public List<RegisteredNode> all() {
        return rows.all();
    }

    @Override
    public void removeUnlessPolled(NodeId node, long polls) {
        rows.find(node).filter(row -> row.polls() == polls).peek(row -> rows.remove(node));
    }

    @Override
    public void leave(NodeId node) {
        rows.remove(node);
    }
}
