package org.merchantaccess.nodes.node;

import org.merchantaccess.nodes.history.Operation;

/**
 * An access token.
 *
 * @param login the login that returned it
 */
public record Token(Merchant.App app, String text, Operation login) {}
