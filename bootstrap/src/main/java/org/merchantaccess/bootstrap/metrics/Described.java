package org.merchantaccess.bootstrap.metrics;

/**
 * One thing that is measured.
 *
 * @param name as a collector finds it; that of a histogram without what is appended to it
 * @param kind such as {@code counter}
 */
public record Described(String name, String kind, String meaning) {}
