package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * A refused login or call, with the details that its merchant may see.
 *
 * @param merchant the merchant that owns the App ID; none if the App ID is unknown or not trustworthy
 * @param appId the App ID of the request; none if it could not be read
 * @param fromOwnAddress true if the request came from an address on that merchant's allowlist
 * @param requestId the request ID in the response
 * @param operation the method and path of a call, if they are known; none for a login
 */
public record Refusal(
        RefusalCause cause,
        Option<MerchantId> merchant,
        Option<AppId> appId,
        ClientAddress address,
        boolean fromOwnAddress,
        Instant at,
        String requestId,
        Option<RequestedOperation> operation) {
    public Refusal {
        requireNonNull(cause, "cause");
        requireNonNull(merchant, "merchant");
        requireNonNull(appId, "appId");
        requireNonNull(address, "address");
        requireNonNull(at, "at");
        requireNonNull(requestId, "requestId");
        requireNonNull(operation, "operation");
    }

    /** Creates a refusal of a request whose operation is unknown. */
    public Refusal(
            RefusalCause cause,
            Option<MerchantId> merchant,
            Option<AppId> appId,
            ClientAddress address,
            boolean fromOwnAddress,
            Instant at,
            String requestId) {
        this(cause, merchant, appId, address, fromOwnAddress, at, requestId, Option.none());
    }

    /** Creates a refusal that is attributed to the holder of the App ID. */
    public static Refusal of(
            RefusalCause cause,
            Option<MerchantProfile> holder,
            Option<AppId> appId,
            ClientAddress address,
            Instant at,
            String requestId) {
        return new Refusal(
                cause,
                holder.map(MerchantProfile::id),
                appId,
                address,
                holder.exists(merchant -> merchant.allows(address)),
                at,
                requestId);
    }

    /** Returns a copy with this {@link #operation()}. */
    public Refusal withOperation(Option<RequestedOperation> requested) {
        return new Refusal(cause, merchant, appId, address, fromOwnAddress, at, requestId, requested);
    }

    /** Returns a copy for a rate-limited request. The original cause is in the refusals before it. */
    public Refusal rateLimited() {
        return new Refusal(
                RefusalCause.RATE_LIMITED, merchant, appId, address, fromOwnAddress, at, requestId, operation);
    }

    /** Returns a copy for a forged token: its claims are dropped, and only the client address remains. */
    public Refusal unattributed() {
        return new Refusal(
                RefusalCause.TOKEN_MALFORMED, Option.none(), Option.none(), address, false, at, requestId, operation);
    }

    /** Returns a copy for a merchant that allows the client address. The path is dropped: it may be that of another merchant's call. */
    public Refusal reportedTo(MerchantId reader) {
        return new Refusal(cause, Option.some(reader), appId, address, true, at, requestId);
    }
}
