package org.merchantaccess.http.oauth.metadata;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.oauth.ReadVerificationKeys;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.domain.signing.TokenIssuer;

/** The issuer of new tokens, and the names under which clients may address assertions to this server. Never blocks. */
public final class IssuerInUse {

    private final ReadVerificationKeys readKeys;
    private final OAuthServer server;

    /** Creates the issuer of a server. */
    public IssuerInUse(ReadVerificationKeys readKeys, OAuthServer server) {
        this.readKeys = readKeys;
        this.server = server;
    }

    Either<Unavailable, TokenIssuer> find() {
        return readKeys.handle(ReadVerificationKeys.Query.of())
                .map(found -> found.issuer().getOrElse(server::defaultIssuer));
    }

    /**
     * Returns the audiences that an assertion may have: the issuer, the token endpoint, and the endpoint that it is sent to (RFC 7523,
     * section 3, item 3).
     *
     * @param path the path of the endpoint
     */
    public List<String> audiences(String path) {
        return Stream.of(
                        find().map(TokenIssuer::issuer).toJavaStream(),
                        // A new issuer that is set is accepted before the first key of that issuer signs.
                        Stream.of(
                                server.defaultIssuer().issuer(), server.url(OAuthServer.TOKEN_PATH), server.url(path)))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
