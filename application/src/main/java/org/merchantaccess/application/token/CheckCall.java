package org.merchantaccess.application.token;

import io.vavr.control.Either;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.BearerToken;

/** Says which merchant's software is calling (R9, R10). Neither blocks nor asks the store. */
public interface CheckCall {

    Either<AccessFailure, Caller> handle(Query query);

    /**
     * What a call brings with it.
     *
     * @param requestId what the caller's answer will be known by
     */
    record Query(BearerToken token, ClientAddress address, String requestId) {}

    /** Who is calling, and until when the same token may be used. */
    record Caller(
            MerchantId merchant, AppId appId, Environment environment, ClientAddress address, Instant expiresAt) {}
}
