package org.merchantaccess.command.channel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * The response to a {@link ManagementCall}.
 *
 * @param status of HTTP, whether or not the call went over the network
 * @param body JSON; empty for none
 */
public record ManagementResponse(int status, String body) {
    public ManagementResponse {
        requireNonNull(body, "body");
    }
}
