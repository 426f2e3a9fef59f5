package org.merchantaccess.http.bearer;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.problem.Problem;

/**
 * What a caller shows in the {@code Authorization} header (RFC 6750, section 2.1). The two other places that RFC knows, form and
 * query, are not looked at: they end up in logs (sections 2.2 and 2.3).
 */
public final class BearerCredentials {

    private static final String SCHEME = "bearer";

    private BearerCredentials() {}

    /**
     * Returns the presented token, genuine or not. Without one the answer is unauthorized; one that has not the form of a token is invalid;
     * a header that is sent twice is a validation fault.
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

    /** Another scheme presents no token of ours, and neither does the scheme alone. */
    private static boolean presentsToken(String header) {
        return header.length() > SCHEME.length()
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && isBlank(header.charAt(SCHEME.length()))
                && !header.substring(SCHEME.length()).isBlank();
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t';
    }

    /** Whatever has no blank in it goes on, so that its merchant can be told what is wrong with it. */
    private static Option<BearerToken> read(String header) {
        return Option.when(header.charAt(SCHEME.length()) == ' ', () -> header.substring(SCHEME.length() + 1))
                .filter(token -> token.indexOf(' ') < 0 && token.indexOf('\t') < 0)
                .flatMap(BearerToken::parse);
    }
}
