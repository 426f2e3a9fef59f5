package org.merchantaccess.bootstrap.environment;

/** Whether to open a store that is older than its restore journal: a restored backup, or a replaced file. */
public enum Restored {
    REFUSED,
    ACCEPTED
}
