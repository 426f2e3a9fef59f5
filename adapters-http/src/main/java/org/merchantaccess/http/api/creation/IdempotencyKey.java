package org.merchantaccess.http.api.creation;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.problem.Problem;

/**
 * Reads the {@code Idempotency-Key} header: a quoted string (draft-ietf-httpapi-idempotency-key-header; RFC 9651, section 3.3.3), or the
 * same without quotes, as many clients send it.
 */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[!#-\\[\\]-~]|\\\\[\"\\\\])+)\"");
    private static final Pattern BARE = Pattern.compile("[!#-~][!-~]*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");
    private static final int MAX_LENGTH = 255;

    /** Maximum length of a quoted value in which every character is escaped. */
    private static final int MAX_VALUE = 2 + 2 * MAX_LENGTH;

    private IdempotencyKey() {}

    /** Returns the key without quotes; none if the header is absent. */
    static Either<Problem, Option<String>> of(Request request) {
        List<String> sent = request.headers(HEADER);
        if (sent.isEmpty()) {
            return Either.right(Option.none());
        }
        return Option.when(sent.size() == 1, () -> sent.get(0))
                .flatMap(IdempotencyKey::parse)
                .map(Option::some)
                .toEither(() -> Problem.validation(
                        HEADER,
                        "The Idempotency-Key must be sent once, with 1 to " + MAX_LENGTH
                                + " visible ASCII characters, in double quotes or without."));
    }

    private static Option<String> parse(String value) {
        if (value.length() > MAX_VALUE) {
            return Option.none();
        }
        Matcher quoted = QUOTED.matcher(value);
        Option<String> key = quoted.matches()
                ? Option.some(ESCAPED.matcher(quoted.group(1)).replaceAll("$1"))
                : Option.when(BARE.matcher(value).matches(), value);
        return key.filter(text -> text.length() <= MAX_LENGTH);
    }
}
