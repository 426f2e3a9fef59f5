package org.merchantaccess.command.server;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * The reason why the server does not start.
 *
 * @param remedy what is wrong and what to do about it
 */
public record StartRefusal(String remedy) {
    public StartRefusal {
        requireNonNull(remedy, "remedy");
    }
}
