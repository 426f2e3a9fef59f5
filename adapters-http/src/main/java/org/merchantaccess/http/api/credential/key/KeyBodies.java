package org.merchantaccess.http.api.credential.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.ParsedBody;
import org.merchantaccess.http.body.Times;
import org.merchantaccess.http.message.credential.KeyMessages;
import org.merchantaccess.http.message.credential.PublicKeys;
import org.merchantaccess.http.problem.Problem;

/** Reads what requests say about keys. */
final class KeyBodies {

    static final String GRACE_FROM = "grace_from";
    static final String PUBLIC_KEY = "public_key";

    private static final String REPLACEMENT = "replacement";
    private static final String FIRST_USE = "first_use";

    private KeyBodies() {}

    /** Returns the key named in the path. */
    static Either<Problem, KeyNumber> number(ManagementRequest request) {
        return KeyNumber.parse(request.pathParameter("key")).toEither(Problem::notFound);
    }

    /** Returns the public key in the body. */
    static Either<Problem, ClientPublicKey> publicKey(ParsedBody body, PublicKeys publicKeys) {
        return publicKeys.parse(body.text(PUBLIC_KEY)).mapLeft(fault -> Problem.validation(PUBLIC_KEY, fault));
    }

    /** Returns how long the former key is accepted: 24 hours from its replacement if the body does not say. */
    static Either<Problem, Grace> grace(ParsedBody body) {
        return graceLength(body.text(AppIdJson.GRACE)).flatMap(length -> switch (body.text(GRACE_FROM)) {
            case "", REPLACEMENT -> Grace.fromReplacement(length).mapLeft(KeyBodies::invalidGrace);
            case FIRST_USE -> Grace.fromFirstUse(length).mapLeft(KeyBodies::invalidGrace);
            default ->
                Either.left(Problem.validation(
                        GRACE_FROM, "The " + GRACE_FROM + " must be " + REPLACEMENT + " or " + FIRST_USE + "."));
        });
    }

    private static Either<Problem, Duration> graceLength(String text) {
        if (text.isEmpty()) {
            return Either.right(Grace.DEFAULT.length());
        }
        try {
            return Either.right(Duration.parse(text));
        } catch (DateTimeParseException invalid) {
            return Either.left(Problem.validation(
                    AppIdJson.GRACE, "The grace must be a duration in ISO 8601, such as PT24H or PT0S."));
        }
    }

    private static Problem invalidGrace(KeyFailure failure) {
        return Problem.validation(AppIdJson.GRACE, KeyMessages.of(failure));
    }

    /** Returns the requested end date; none if the text is empty. */
    static Either<Problem, Option<Instant>> expiresAt(ParsedBody body) {
        String text = body.text(AppIdJson.EXPIRES_AT);
        return text.isEmpty()
                ? Either.right(Option.none())
                : Times.read(AppIdJson.EXPIRES_AT, text).map(Option::some);
    }
}
