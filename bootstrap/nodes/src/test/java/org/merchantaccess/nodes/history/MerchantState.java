package org.merchantaccess.nodes.history;

import java.util.Set;

/** The App IDs of a merchant as one node lists them, and the active ones. */
public record MerchantState(String node, String merchant, Set<String> apps, Set<String> active) {}
