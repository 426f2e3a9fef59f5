package org.merchantaccess.application.directory;

/** Faults planted into the environment of the code. Each is planted once, to verify that the model checker detects it. */
enum PlantedFault {
    NONE,

    /** The store lists only nodes that are up to date. */
    LISTS_ONLY_CURRENT_NODES,

    /** A change waits for less than the maximum staleness. */
    TIMEOUT_TOO_SHORT,

    /** Numbers are assigned before the commit, without a lock, as by a database sequence. */
    NUMBER_BEFORE_COMMIT,

    /** The clock is read when the response arrives, not when the poll is sent. */
    CLOCK_READ_TOO_LATE,

    /** The store records changes as applied that were only sent. */
    ACKNOWLEDGES_UNAPPLIED,

    /** The feed is read from a replica that is far behind. */
    READS_STALE_REPLICA,

    /** The store removes a node that still decides. */
    REMOVES_NODE_TOO_EARLY,

    /** Closing removes the node from the store but does not end its freshness. */
    CLOSES_WITHOUT_EXPIRING,

    /** A call reads the directory before it obtains its lease. */
    READS_BEFORE_LEASE,

    /** The number of polls of a node changes only if it acknowledges something new. */
    IDLE_POLLS_NOT_COUNTED,

    /** The number of polls starts again at zero when a removed node joins again. */
    POLL_COUNT_STARTS_AGAIN,

    /** The store reports the maximum staleness of the node that queries as the one of every node. */
    REPORTS_STALENESS_OF_CALLER,

    /** A position counts as found if the feed has its number, regardless of the id of the entry. */
    COMPARES_ONLY_NUMBERS,

    /** The feed leaves out entries that a node cannot read. */
    SKIPS_UNKNOWN_FORMAT,

    /** The feed checks the formats of only those entries that it returns, and not of those in a snapshot. */
    CHECKS_ONLY_RETURNED_FORMATS,

    /** The wall clock stops as well while a machine is suspended. */
    WALL_CLOCK_STOPS
}
