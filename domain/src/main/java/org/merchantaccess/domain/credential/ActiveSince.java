package org.merchantaccess.domain.credential;

import java.time.Instant;

/** The present activation of an active App ID, and when <em>Set to Active</em> was answered. */
public record ActiveSince(Activation activation, Instant at) {}
