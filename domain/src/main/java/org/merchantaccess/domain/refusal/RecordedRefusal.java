package org.merchantaccess.domain.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * A refused request with the number of its occurrences.
 *
 * @param appId the App ID, whole or masked; empty if the request named none
 * @param requestId the request ID of the last occurrence
 */
public record RecordedRefusal(
        String appId,
        RefusalCause cause,
        AddressRange source,
        long count,
        Instant firstAt,
        Instant lastAt,
        String requestId) {
    public RecordedRefusal {
        requireNonNull(appId, "appId");
        requireNonNull(cause, "cause");
        requireNonNull(source, "source");
        requireNonNull(firstAt, "firstAt");
        requireNonNull(lastAt, "lastAt");
        requireNonNull(requestId, "requestId");
    }
}
