package org.merchantaccess.domain.usage;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import org.merchantaccess.domain.allowlist.ClientAddress;

/** The time, to the second, and the client address of the last accepted login or call of an App ID. */
public record LastUse(Instant at, ClientAddress from) {
    public LastUse {
        requireNonNull(at, "at");
        requireNonNull(from, "from");
    }
}
