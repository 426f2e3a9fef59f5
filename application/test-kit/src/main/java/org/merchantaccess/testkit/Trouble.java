package org.merchantaccess.testkit;

/** What may be wrong with a store, one apart from the other. */
enum Trouble {
    STORE_FAILING,
    FEED_SILENT,
    AUDIT_FULL
}
