package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Supplier;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RequestedOperation;

/** Authenticates a call by its access token and client address (R9, R10). Neither blocks nor reads the store. */
@Value.Enclosing
@RequestStyle
public interface CheckCall {

    Either<AccessFailure, Caller> handle(Query query);

    /** The credentials of a call. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request with a generated request id and an unknown operation. */
        public static Query of(BearerToken token, ClientAddress address) {
            return ImmutableCheckCall.Query.of(token, address, "", Option::none);
        }

        public abstract BearerToken token();

        public abstract ClientAddress address();

        /** Returns the request id in the response to the caller; generated if blank. */
        public abstract String requestId();

        /** Returns a supplier of the method and the path of the call. It is called only if the call is refused, so accepted calls are not delayed. */
        public abstract Supplier<Option<RequestedOperation>> operation();

        /** Returns a copy with this {@link #requestId()}. */
        public final Query withRequestId(String requestId) {
            requireNonNull(requestId, "requestId");
            return ImmutableCheckCall.Query.of(token(), address(), requestId, operation());
        }

        /** Returns a copy with this {@link #operation()}. */
        public final Query withOperation(Supplier<Option<RequestedOperation>> operation) {
            requireNonNull(operation, "operation");
            return ImmutableCheckCall.Query.of(token(), address(), requestId(), operation);
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
