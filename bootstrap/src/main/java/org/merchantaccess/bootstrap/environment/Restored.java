package org.merchantaccess.bootstrap.environment;

/** What is to be done where a store is older than the keys remember it: it was restored from a backup, or somebody put it there. */
public enum Restored {
    REFUSED,
    ACCEPTED
}
