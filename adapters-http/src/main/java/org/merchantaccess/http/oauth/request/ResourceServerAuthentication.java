package org.merchantaccess.http.oauth.request;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.resource.ResourceServerKey;
import org.merchantaccess.http.exchange.Request;

/**
 * The credentials of a resource server: its ID and key as client credentials, or its key alone as a bearer token (RFC 7662, section 2.1).
 *
 * @param clientId none for a bearer token
 */
public record ResourceServerAuthentication(Option<String> clientId, ResourceServerKey key) {

    private static final String BEARER = "bearer ";

    public ResourceServerAuthentication {
        requireNonNull(clientId, "clientId");
        requireNonNull(key, "key");
    }

    /** Returns the presented credentials, right or wrong. More than one method is an error (RFC 6749, section 2.3). */
    public static Either<OAuthError, ResourceServerAuthentication> read(Request request, FormParameters form) {
        List<String> headers = request.headers("Authorization");
        boolean isInBody = form.has(FormParameter.CLIENT_SECRET);
        if (headers.size() + (isInBody ? 1 : 0) > 1) {
            return Either.left(
                    OAuthError.invalidRequest("The request must use one method of client authentication only."));
        }
        if (isInBody) {
            return inBody(form);
        }
        return headers.isEmpty()
                ? Either.left(OAuthError.invalidResourceServer(false))
                : inHeader(headers.get(0)).toEither(() -> OAuthError.invalidResourceServer(isBearer(headers.get(0))));
    }

    private static Either<OAuthError, ResourceServerAuthentication> inBody(FormParameters form) {
        return form.required(FormParameter.CLIENT_ID)
                .flatMap(id -> form.required(FormParameter.CLIENT_SECRET)
                        .map(secret -> new ResourceServerAuthentication(
                                Option.some(id), ResourceServerKey.presented(secret))));
    }

    private static Option<ResourceServerAuthentication> inHeader(String header) {
        return isBearer(header)
                ? Option.some(header.substring(BEARER.length()).strip())
                        .filter(token -> !token.isEmpty())
                        .map(token ->
                                new ResourceServerAuthentication(Option.none(), ResourceServerKey.presented(token)))
                : BasicCredentials.parse(header)
                        .map(sent -> new ResourceServerAuthentication(
                                Option.some(sent.id()), ResourceServerKey.presented(sent.secret())));
    }

    private static boolean isBearer(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    /** Returns true if the key was sent as a bearer token. */
    public boolean isBearer() {
        return clientId.isEmpty();
    }
}
