package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * The same refusal, as often as it happened.
 *
 * @param appId whole, masked, or empty where none was named
 * @param requestId of the last time
 */
public record KeptRefusal(
        String appId,
        RefusalCause cause,
        AddressRange source,
        long count,
        Instant firstAt,
        Instant lastAt,
        String requestId) {
    public KeptRefusal {
        requireNonNull(appId, "appId");
        requireNonNull(cause, "cause");
        requireNonNull(source, "source");
        requireNonNull(firstAt, "firstAt");
        requireNonNull(lastAt, "lastAt");
        requireNonNull(requestId, "requestId");
    }
}
