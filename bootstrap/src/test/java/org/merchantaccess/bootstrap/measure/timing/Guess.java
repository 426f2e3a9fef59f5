package org.merchantaccess.bootstrap.measure.timing;

/** A login that is refused. */
record Guess(String name, String appId, String appKey) {}
