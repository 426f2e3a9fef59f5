package org.merchantaccess.bootstrap.measure.timing;

/** A login that is refused, with the name of its cause. */
record RefusedLogin(String name, String appId, String appKey) {}
