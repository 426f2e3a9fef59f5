package org.merchantaccess.domain.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.token.RequestedOperation;

/**
 * A refused request, as it is reported to a merchant or to the operator.
 *
 * @param reader the merchant it is reported to; none for the operator
 * @param fromOwnAddress true if the request came from an address on that merchant's allowlist
 * @param appId the App ID as the reader may see it: whole, masked or empty
 * @param source an IPv4 address, or the /64 of an IPv6 address
 * @param operation the method and path of a call, if they are known; none for a login
 */
public record ReportedRefusal(
        Option<MerchantId> reader,
        boolean fromOwnAddress,
        String appId,
        RefusalCause cause,
        AddressRange source,
        Instant at,
        String requestId,
        Option<RequestedOperation> operation) {
    public ReportedRefusal {
        requireNonNull(reader, "reader");
        requireNonNull(appId, "appId");
        requireNonNull(cause, "cause");
        requireNonNull(source, "source");
        requireNonNull(at, "at");
        requireNonNull(requestId, "requestId");
        requireNonNull(operation, "operation");
    }

    /** Creates a report of a request whose operation is unknown. */
    public ReportedRefusal(
            Option<MerchantId> reader,
            boolean fromOwnAddress,
            String appId,
            RefusalCause cause,
            AddressRange source,
            Instant at,
            String requestId) {
        this(reader, fromOwnAddress, appId, cause, source, at, requestId, Option.none());
    }

    /** Returns the request as one of the list of single requests. */
    public RefusedRequest request() {
        return new RefusedRequest(appId, cause, source, at, requestId, operation);
    }
}
