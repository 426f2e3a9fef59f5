package org.merchantaccess.application.oauth;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.resource.ResourceServerKey;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.AccessToken;

/** Tells a resource server whether an access token is valid now (RFC 7662). Neither blocks nor reads the store. */
public interface IntrospectToken {

    /** Returns the token if it is active; none if it is not, whatever the cause. */
    Either<IntrospectionFailure, Option<ActiveToken>> handle(Query query);

    /**
     * The question.
     *
     * @param clientId the ID of the resource server as sent; none if it sent only its key
     * @param token the text of the token as sent
     * @param address the address of the software that presented the token to the resource server, which must be on the allowlist; none to
     *     test everything but the allowlist
     * @param requestId the request id in the response to the resource server
     */
    record Query(
            Option<String> clientId,
            ResourceServerKey key,
            String token,
            Option<ClientAddress> address,
            String requestId) {
        public Query {
            requireNonNull(clientId, "clientId");
            requireNonNull(key, "key");
            requireNonNull(token, "token");
            requireNonNull(address, "address");
            requireNonNull(requestId, "requestId");
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
