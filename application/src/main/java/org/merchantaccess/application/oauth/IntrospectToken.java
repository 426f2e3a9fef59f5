package org.merchantaccess.application.oauth;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.resource.ResourceServerKey;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.AccessToken;

/** Tells a resource server whether an access token is valid now (RFC 7662). Neither blocks nor reads the store. */
@Value.Enclosing
@RequestStyle
public interface IntrospectToken {

    /** Returns the token if it is active; none if it is not, whatever the cause. */
    Either<IntrospectionFailure, Option<ActiveToken>> handle(Query query);

    /** The question. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request without the optional fields. */
        public static Query of(ResourceServerKey key, String token) {
            return ImmutableIntrospectToken.Query.of(Option.none(), key, token, Option.none(), "");
        }

        /** Returns the ID of the resource server as sent; none if it sent only its key. */
        public abstract Option<String> clientId();

        public abstract ResourceServerKey key();

        /** Returns the text of the token as sent. */
        public abstract String token();

        /**
         * Returns the address of the software that presented the token to the resource server, which must be on the allowlist; none to
         * test everything but the allowlist.
         */
        public abstract Option<ClientAddress> address();

        /** Returns the request id in the response to the resource server. */
        public abstract String requestId();

        /** Returns a copy with this {@link #clientId()}. */
        public final Query withClientId(Option<String> clientId) {
            requireNonNull(clientId, "clientId");
            return ImmutableIntrospectToken.Query.of(clientId, key(), token(), address(), requestId());
        }

        /** Returns a copy with this {@link #address()}. */
        public final Query withAddress(Option<ClientAddress> address) {
            requireNonNull(address, "address");
            return ImmutableIntrospectToken.Query.of(clientId(), key(), token(), address, requestId());
        }

        /** Returns a copy with this {@link #requestId()}. */
        public final Query withRequestId(String requestId) {
            requireNonNull(requestId, "requestId");
            return ImmutableIntrospectToken.Query.of(clientId(), key(), token(), address(), requestId);
        }
    }

    /**
     * An active token.
     *
     * @param issuer the issuer and the audience in the token; none if tokens have none, such as in memory
     */
    record ActiveToken(AccessToken claims, Option<TokenIssuer> issuer) {
        public ActiveToken {
            requireNonNull(claims, "claims");
            requireNonNull(issuer, "issuer");
        }
    }
}
