package org.merchantaccess.tokens;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.LoginAssertion;

/** Reads the claims of an assertion (RFC 7523, section 3). Claims with other names are ignored. */
final class AssertionClaims {

    /** The last second of the year 9999. Later times are errors, such as milliseconds instead of seconds. */
    private static final double LATEST_SECOND = 253_402_300_799.0;

    private static final int MILLIS = 1_000;

    private final Map<String, Object> members;

    private AssertionClaims(Map<String, Object> members) {
        this.members = members;
    }

    /** Returns none if a required claim is missing, or one has another type or form than it must have. */
    static Option<LoginAssertion> read(Map<String, Object> members) {
        return new AssertionClaims(members).assertion();
    }

    private Option<LoginAssertion> assertion() {
        Option<Instant> notBefore = time("nbf");
        Option<Instant> issuedAt = time("iat");
        if ((has("nbf") && notBefore.isEmpty()) || (has("iat") && issuedAt.isEmpty())) {
            return Option.none();
        }
        return appId().flatMap(appId -> audiences()
                .flatMap(audiences -> id().flatMap(id -> time("exp")
                        .map(expiresAt ->
                                new LoginAssertion(appId, audiences, id, expiresAt, later(notBefore, issuedAt))))));
    }

    private boolean has(String name) {
        return members.containsKey(name);
    }

    /** The issuer and the subject are the same App ID (RFC 7523, section 3). */
    private Option<AppId> appId() {
        return text("iss").filter(issuer -> text("sub").contains(issuer)).flatMap(AppId::parse);
    }

    private Option<List<String>> audiences() {
        Object value = members.get("aud");
        List<?> audiences = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        boolean areTexts = !audiences.isEmpty() && audiences.stream().allMatch(String.class::isInstance);
        return Option.when(
                areTexts, () -> audiences.stream().map(String.class::cast).toList());
    }

    private Option<String> id() {
        return text("jti")
                .filter(id -> !id.isEmpty() && id.length() <= LoginAssertion.MAX_ID_LENGTH)
                .filter(id -> id.codePoints().allMatch(AssertionClaims::canBeStored));
    }

    /** Not all databases store control characters, and a lone surrogate has no UTF-8 form. */
    private static boolean canBeStored(int codePoint) {
        return !Character.isISOControl(codePoint)
                && (codePoint > Character.MAX_VALUE || !Character.isSurrogate((char) codePoint));
    }

    private Option<String> text(String name) {
        return members.get(name) instanceof String text ? Option.some(text) : Option.none();
    }

    /** Returns a time in seconds, possibly with a fraction (RFC 7519, section 2, NumericDate), to the millisecond. */
    private Option<Instant> time(String name) {
        return Option.when(members.get(name) instanceof Number, () -> members.get(name))
                .map(number -> ((Number) number).doubleValue())
                // also false for a value that is no number
                .filter(seconds -> seconds >= 0 && seconds <= LATEST_SECOND)
                .map(seconds -> Instant.ofEpochMilli((long) (seconds * MILLIS)));
    }

    private static Option<Instant> later(Option<Instant> one, Option<Instant> other) {
        return Option.ofOptional(
                Stream.of(one, other).flatMap(Option::toJavaStream).max(Instant::compareTo));
    }
}
