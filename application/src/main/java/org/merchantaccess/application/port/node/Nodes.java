package org.merchantaccess.application.port.node;

import java.util.Map;
import org.merchantaccess.application.node.NodeId;

/** Registry of the running nodes and their progress in the change feed. */
public interface Nodes {

    /** Registers a node, or resets it to the start. Changes committed from now on wait for it. */
    void join(NodeId node);

    /**
     * Records that a node has applied all entries up to the given number.
     *
     * @return false if the node is not registered and must join again
     */
    boolean acknowledge(NodeId node, long applied);

    /** Returns the last acknowledged number of each node; 0 for a node that has joined and not yet acknowledged. */
    Map<NodeId, Long> acknowledgements();

    /** Removes a node: changes no longer wait for it. Does nothing if it is not registered. */
    void leave(NodeId node);
}
