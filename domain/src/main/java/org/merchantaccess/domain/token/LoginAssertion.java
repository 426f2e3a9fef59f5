package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.merchantaccess.domain.credential.AppId;

/**
 * The claims of a signed assertion with which an App ID logs in (RFC 7523, section 3).
 *
 * @param appId the App ID that it claims to be from ({@code iss} and {@code sub})
 * @param audiences the servers that it is for ({@code aud})
 * @param id distinguishes it from other assertions of the App ID ({@code jti}), 1 to {@value #MAX_ID_LENGTH} characters
 * @param expiresAt the first instant at which it is invalid ({@code exp})
 * @param notBefore the first instant at which it is valid ({@code nbf} or {@code iat}); none if it has neither
 */
public record LoginAssertion(
        AppId appId, List<String> audiences, String id, Instant expiresAt, Option<Instant> notBefore) {

    /** The maximum length of the ID. */
    public static final int MAX_ID_LENGTH = 255;

    /** The maximum time for which an assertion is valid. */
    public static final Duration MAX_LIFETIME = Duration.ofSeconds(60);

    /** The maximum clock difference to the software that made the assertion. */
    private static final Duration TOLERATED_CLOCK_LEAD = Duration.ofSeconds(5);

    public LoginAssertion {
        requireNonNull(appId, "appId");
        requireNonNull(audiences, "audiences");
        requireNonNull(id, "id");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(notBefore, "notBefore");
        audiences = List.copyOf(audiences);
        if (id.isEmpty() || id.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException("the ID of an assertion has 1 to " + MAX_ID_LENGTH + " characters");
        }
    }

    /**
     * Returns the cause why the assertion is not accepted; none if it is.
     *
     * @param accepted the names of this server as an audience
     */
    public Option<RefusalCause> refusal(Collection<String> accepted, Instant now) {
        if (audiences.stream().noneMatch(accepted::contains)) {
            return Option.some(RefusalCause.ASSERTION_FOR_OTHER_AUDIENCE);
        }
        boolean isTimely = now.isBefore(expiresAt)
                && !expiresAt.isAfter(now.plus(MAX_LIFETIME).plus(TOLERATED_CLOCK_LEAD))
                && notBefore.forAll(start -> !start.isAfter(now.plus(TOLERATED_CLOCK_LEAD)));
        return Option.when(!isTimely, RefusalCause.ASSERTION_EXPIRED);
    }
}
