package org.merchantaccess.application.port.node;

import java.util.List;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.RegisteredNode;
import org.merchantaccess.application.node.SealingKeyVersions;

/** Registry of the running nodes and their progress in the change feed. */
public interface Nodes {

    /**
     * Registers a node, or resets it to the start. Changes committed from now on wait for it. Its count of polls differs from any before:
     * other nodes must not take it for a registration that they saw a while ago.
     */
    void join(NodeRegistration node);

    /**
     * Records a poll of a node that has applied all entries up to the given number. Called in the transaction that has found the node's
     * position in the feed.
     *
     * @return false if the node is not registered and must join again
     */
    boolean recordPoll(NodeId node, long applied);

    /**
     * Records that a node has applied all entries up to the given position, without a poll.
     *
     * @return false if the node is not registered, or if the feed of this store does not have the position
     */
    boolean acknowledge(NodeId node, FeedPosition applied);

    /** Records that a node holds other sealing keys than before. Does nothing if it is not registered. */
    void recordSealingKeys(NodeId node, SealingKeyVersions held);

    /** Returns all registered nodes, in any order. */
    List<RegisteredNode> all();

    /**
     * Removes another node that has stopped polling, unless it has polled meanwhile.
     *
     * @param polls the number of polls that the caller has seen for longer than the maximum staleness of that node
     */
    void removeUnlessPolled(NodeId node, long polls);

    /** Removes a node: changes no longer wait for it. Does nothing if it is not registered. */
    void leave(NodeId node);
}
