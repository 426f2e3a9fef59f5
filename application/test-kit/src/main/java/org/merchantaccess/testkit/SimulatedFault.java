package org.merchantaccess.testkit;

/** Faults of a store, independent of each other. */
enum SimulatedFault {
    STORE_FAILING,
    FEED_SILENT,
    AUDIT_FULL
}
