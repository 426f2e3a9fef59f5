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

    private static final String SCHEME = "bearer ";

    private BearerCredentials() {}

    /** What was shown, be it genuine or not; refused as unauthorized where nothing was, as invalid where two things were. */
    public static Either<Problem, BearerToken> of(Request request) {
        List<String> headers = request.headers("Authorization");
        if (headers.size() > 1) {
            return Either.left(Problem.validation("Authorization", "The Authorization header must be sent only once."));
        }
        return Option.ofOptional(headers.stream().findFirst())
                .flatMap(BearerCredentials::read)
                .toEither(Problem::unauthorized);
    }

    /** Whatever has no blank in it goes on, so that its merchant can be told what is wrong with it. */
    private static Option<BearerToken> read(String header) {
        return Option.when(header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()), header)
                .map(bearer -> bearer.substring(SCHEME.length()))
                .filter(token -> token.indexOf(' ') < 0 && token.indexOf('\t') < 0)
                .flatMap(BearerToken::parse);
    }
}
