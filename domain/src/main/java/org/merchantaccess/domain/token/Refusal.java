package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * A login or a call that was refused, as the merchant may know it.
 *
 * @param merchant whose App ID it was; none where the App ID is none of ours, or not to be believed
 * @param appId the App ID that was named; none where none could be read
 * @param fromOwnAddress whether it came from an address on that merchant's allowlist
 * @param requestId the same as in the answer the caller got
 */
public record Refusal(
        RefusalCause cause,
        Option<MerchantId> merchant,
        Option<AppId> appId,
        ClientAddress address,
        boolean fromOwnAddress,
        Instant at,
        String requestId) {
    public Refusal {
        requireNonNull(cause, "cause");
        requireNonNull(merchant, "merchant");
        requireNonNull(appId, "appId");
        requireNonNull(address, "address");
        requireNonNull(at, "at");
        requireNonNull(requestId, "requestId");
    }

    /** What the holder of the App ID that was named may know of a refusal. */
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

    /** The same refusal of somebody who was refused too often before: the cause stands in the refusals before it. */
    public Refusal onceTooOften() {
        return new Refusal(RefusalCause.RATE_LIMITED, merchant, appId, address, fromOwnAddress, at, requestId);
    }

    /** The same refusal of somebody whose word nobody takes: a forged token, known by nothing but where it came from. */
    public Refusal ofNobody() {
        return new Refusal(RefusalCause.TOKEN_MALFORMED, Option.none(), Option.none(), address, false, at, requestId);
    }

    /** The same refusal as seen by a merchant that allows the address it came from. */
    public Refusal fromOwnAddressOf(MerchantId reader) {
        return new Refusal(cause, Option.some(reader), appId, address, true, at, requestId);
    }
}
