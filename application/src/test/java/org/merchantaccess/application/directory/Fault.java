package org.merchantaccess.application.directory;

/** What could be wrong around the code. Each is planted once, to see whether the exploration finds it. */
enum Fault {
    NONE,

    /** The store names only the nodes that have followed when it is asked who is how far. */
    NAMES_ONLY_WHO_HAS_FOLLOWED,

    /** Who waits for the nodes waits for less long than they may be stale. */
    WAITS_TOO_SHORT,

    /** Numbers are handed out before the commit, without a lock, as a sequence does. */
    NUMBERS_BEFORE_THE_COMMIT,

    /** The watch is read when the answer is there, and not when the question is sent. */
    WATCH_READ_TOO_LATE,

    /** The store notes that a node has what it was only told of. */
    ACKNOWLEDGES_WHAT_WAS_READ,

    /** The feed is read from a copy of the store that is far behind. */
    READS_A_COPY_THAT_IS_BEHIND,

    /** The store forgets a node that has not ceased to decide. */
    FORGETS_TOO_EARLY,

    /** Who closes a node takes its row away, and the node goes on as it is. */
    CLOSES_WITHOUT_GROWING_STALE,

    /** Who decides looks first, and asks only then whether the node is fresh. */
    LOOKS_BEFORE_ASKING
}
