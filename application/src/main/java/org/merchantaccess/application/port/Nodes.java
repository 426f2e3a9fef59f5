package org.merchantaccess.application.port;

import java.util.Map;

/** The nodes that serve from a directory of their own, and how far each has followed the change feed. */
public interface Nodes {

    /** A node begins to follow, or begins anew; whoever changes something from now on waits for it. */
    void join(NodeId node);

    /**
     * Notes that a node has applied all entries up to that number.
     *
     * @return false if the node is not known any more and must join anew
     */
    boolean acknowledge(NodeId node, long applied);

    /** How far each node is; 0 for one that has joined and not yet acknowledged. */
    Map<NodeId, Long> acknowledgements();

    /** Nobody waits for that node any more, if anybody did. */
    void leave(NodeId node);
}
