package org.merchantaccess.domain.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.token.RequestedOperation;

/**
 * A single refused request.
 *
 * @param appId the App ID, whole or masked; empty if the request named none
 * @param requestId the request ID in the response
 * @param operation the method and path of a call, if they are known; none for a login
 */
public record RefusedRequest(
        String appId,
        RefusalCause cause,
        AddressRange source,
        Instant at,
        String requestId,
        Option<RequestedOperation> operation) {
    public RefusedRequest {
        requireNonNull(appId, "appId");
        requireNonNull(cause, "cause");
        requireNonNull(source, "source");
        requireNonNull(at, "at");
        requireNonNull(requestId, "requestId");
        requireNonNull(operation, "operation");
    }
}
