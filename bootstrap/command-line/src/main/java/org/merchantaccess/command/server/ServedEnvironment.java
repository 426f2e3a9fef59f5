package org.merchantaccess.command.server;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.net.URI;

/**
 * An environment of a started server.
 *
 * @param api the listener for merchants' software
 * @param hub the listener of the Hub and the management API
 * @param apiUrl the public URL of the API
 * @param hubUrl the public URL of the Hub
 * @param hasOperators false if no operator can sign in yet
 * @param revived lines on rights that a restored backup made valid again; empty if there are none
 */
public record ServedEnvironment(URI api, URI hub, URI apiUrl, URI hubUrl, boolean hasOperators, String revived) {
    public ServedEnvironment {
        requireNonNull(api, "api");
        requireNonNull(hub, "hub");
        requireNonNull(apiUrl, "apiUrl");
        requireNonNull(hubUrl, "hubUrl");
        requireNonNull(revived, "revived");
    }
}
