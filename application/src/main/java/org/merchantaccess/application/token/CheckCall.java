package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.function.Supplier;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.BearerToken;

/** Authenticates a call by its access token and client address (R9, R10). Neither blocks nor reads the store. */
public interface CheckCall {

    Either<AccessFailure, Caller> handle(Query query);

    /**
     * The credentials of a call.
     *
     * @param requestId the request id in the response to the caller; generated if blank
     */
    record Query(BearerToken token, ClientAddress address, String requestId) {
        public Query {
            requireNonNull(token, "token");
            requireNonNull(address, "address");
            requireNonNull(requestId, "requestId");
        }

        /** Creates a query with a generated request id. */
        public Query(BearerToken token, ClientAddress address) {
            this(token, address, "");
        }

        Query withRequestId(Supplier<String> generated) {
            return requestId.isBlank() ? new Query(token, address, generated.get()) : this;
        }
    }

    /**
     * The authenticated caller, and the expiry of its token.
     *
     * @param key the key with which the caller logged in
     */
    record Caller(
            MerchantId merchant,
            AppId appId,
            KeyNumber key,
            Environment environment,
            ClientAddress address,
            Instant expiresAt) {
        public Caller {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(key, "key");
            requireNonNull(environment, "environment");
            requireNonNull(address, "address");
            requireNonNull(expiresAt, "expiresAt");
        }
    }
}
