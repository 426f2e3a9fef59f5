package org.merchantaccess.domain.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * A refused request, as it is reported to a merchant or to the operator.
 *
 * @param reader the merchant it is reported to; none for the operator
 * @param fromOwnAddress true if the request came from an address on that merchant's allowlist
 * @param appId the App ID as the reader may see it: whole, masked or empty
 * @param source an IPv4 address, or the /64 of an IPv6 address
 */
public record ReportedRefusal(
        Option<MerchantId> reader,
        boolean fromOwnAddress,
        String appId,
        RefusalCause cause,
        AddressRange source,
        Instant at,
        String requestId) {
    public ReportedRefusal {
        requireNonNull(reader, "reader");
        requireNonNull(appId, "appId");
        requireNonNull(cause, "cause");
        requireNonNull(source, "source");
        requireNonNull(at, "at");
        requireNonNull(requestId, "requestId");
    }
}
