package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.function.Supplier;
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
     * @param requestId what the caller's answer will be known by; where it is blank, one is generated
     */
    record Query(BearerToken token, ClientAddress address, String requestId) {
        public Query {
            requireNonNull(token, "token");
            requireNonNull(address, "address");
            requireNonNull(requestId, "requestId");
        }

        /** A call whose answer the caller knows by nothing: its request id is generated. */
        public Query(BearerToken token, ClientAddress address) {
            this(token, address, "");
        }

        Query named(Supplier<String> generated) {
            return requestId.isBlank() ? new Query(token, address, generated.get()) : this;
        }
    }

    /** Who is calling, and until when the same token may be used. */
    record Caller(MerchantId merchant, AppId appId, Environment environment, ClientAddress address, Instant expiresAt) {
        public Caller {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(environment, "environment");
            requireNonNull(address, "address");
            requireNonNull(expiresAt, "expiresAt");
        }
    }
}
