package org.merchantaccess.http.oauth.metadata;

import java.util.List;
import org.merchantaccess.application.oauth.ReadVerificationKeys;
import org.merchantaccess.domain.signing.VerificationKey;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /oauth2/jwks}: returns the keys that verify access tokens (RFC 7517, section 5). */
final class KeySetEndpoint implements Endpoint.Immediate {

    private final ReadVerificationKeys readKeys;
    private final OAuthServer server;

    /** Replaced when the keys change: writing a set computes with keys, and many callers ask for it. */
    private volatile Written latest;

    KeySetEndpoint(ReadVerificationKeys readKeys, OAuthServer server) {
        this.readKeys = readKeys;
        this.server = server;
        this.latest = written(List.of());
    }

    @Override
    public Response answer(RoutedRequest routed) {
        return readKeys.handle(ReadVerificationKeys.Query.of())
                .fold(closed -> Problem.unavailable().answer(routed.request().path()), found -> document(found.keys()));
    }

    private Response document(List<VerificationKey> keys) {
        Written known = latest;
        if (!known.keys.equals(keys)) {
            known = written(keys);
            latest = known;
        }
        return known.document;
    }

    private Written written(List<VerificationKey> keys) {
        return new Written(keys, PublicDocument.of(server.keySet().apply(keys)));
    }

    private record Written(List<VerificationKey> keys, Response document) {}
}
