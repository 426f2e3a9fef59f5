package org.merchantaccess.http.bearer;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.problem.Problem;

/**
 * Reads the access token or key of a caller from the {@code Authorization} header (RFC 6750, section 2.1). Form and query parameters, which
 * the RFC permits too, are not read: they end up in logs (sections 2.2 and 2.3).
 */
public final class BearerCredentials {

    private static final String SCHEME = "bearer";

    private BearerCredentials() {}

    /**
     * Returns the presented token, genuine or not. A request without a token is unauthorized, a malformed token is invalid, and a repeated
     * header is a validation fault.
     */
    public static Either<Problem, BearerToken> of(Request request) {
        List<String> headers = request.headers("Authorization");
        if (headers.size() > 1) {
            return Either.left(Problem.validation("Authorization", "The Authorization header must be sent only once."));
        }
        return Option.ofOptional(headers.stream().findFirst())
                .filter(BearerCredentials::presentsToken)
                .toEither(Problem::unauthorized)
                .flatMap(header -> read(header).toEither(Problem::invalidToken));
    }

    /** A header with another scheme presents no bearer token, and neither does the scheme alone. */
    private static boolean presentsToken(String header) {
        return header.length() > SCHEME.length()
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && isBlank(header.charAt(SCHEME.length()))
                && header.stripTrailing().length() > SCHEME.length();
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t';
    }

    /** Accepts any text without spaces and tabs, so that later checks can report the reason to its merchant. */
    private static Option<BearerToken> read(String header) {
        return Option.when(header.charAt(SCHEME.length()) == ' ', () -> header.substring(SCHEME.length() + 1))
                .filter(token -> token.indexOf(' ') < 0 && token.indexOf('\t') < 0)
                .flatMap(BearerToken::parse);
    }
}
