package org.merchantaccess.application.allowlist;

/** All that can be done with a merchant's allowlist. */
public record AllowlistUseCases(AllowAddress allow, DisallowAddress disallow, ListAllowlist list) {}
