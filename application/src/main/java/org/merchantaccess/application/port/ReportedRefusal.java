package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * A refusal on its way to somebody who may read it.
 *
 * @param reader the merchant; none for the operator
 * @param fromOwnAddress whether it came from an address on that merchant's allowlist
 * @param appId as the reader may see it: whole, masked, or empty
 * @param source the one IPv4 address, or the /64 of an IPv6 address
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
