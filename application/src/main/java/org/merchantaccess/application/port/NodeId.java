package org.merchantaccess.application.port;

/** Names one running node; every start is a new one. */
public record NodeId(String text) {}
