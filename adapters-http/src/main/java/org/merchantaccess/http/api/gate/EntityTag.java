package org.merchantaccess.http.api.gate;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** Converts the version of a merchant profile to and from a strong entity tag, such as {@code "7"} (RFC 9110, section 8.8.3). */
public final class EntityTag {

    private static final Pattern VERSION = Pattern.compile("\"([1-9][0-9]{0,17})\"");
    private static final String ANY = "*";

    private EntityTag() {}

    /** Adds the entity tag of a version to a response. */
    public static Response on(Response answer, ProfileVersion version) {
        return answer.with("ETag", "\"" + version.number() + "\"");
    }

    /** Returns the version that {@code If-Match} requires (RFC 9110, section 13.1.1); none for any version. */
    static Either<Problem, Option<ProfileVersion>> expected(Request request) {
        List<String> headers = request.headers("If-Match");
        if (headers.isEmpty() || headers.equals(List.of(ANY))) {
            return Either.right(Option.none());
        }
        Matcher version = VERSION.matcher(headers.get(0));
        return headers.size() == 1 && version.matches()
                ? Either.right(Option.some(new ProfileVersion(Long.parseLong(version.group(1)))))
                : Either.left(Problem.validation(
                        "If-Match",
                        "The If-Match header must be one entity tag as an ETag header gave it, such as \"7\"."));
    }
}
