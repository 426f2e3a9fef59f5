package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Who may log in (R7): the active App ID, with its own key, in its own environment, from an allowlisted address of a merchant that
 * is not suspended.
 *
 * <p>All conditions are weighed before any is judged, and an App ID nobody has goes the same way, so that the time a refusal takes
 * tells a stranger nothing (R11).
 *
 * @param environment the world this instance serves
 */
public record LoginPolicy(Environment environment) {

    private static final AppCredentials NO_APP_IDS = AppCredentials.none();
    private static final Allowlist NO_ADDRESSES = Allowlist.empty();

    public LoginPolicy {
        requireNonNull(environment, "environment");
    }

    /** What a token may be granted for, or the cause the merchant will find most useful. */
    @SuppressWarnings("ShortCircuitBoolean") // to stop at the first condition that fails would be to tell which it was
    public Either<RefusalCause, Grant> decide(LoginAttempt attempt) {
        AppCredentials credentials =
                attempt.holder().map(MerchantProfile::credentials).getOrElse(NO_APP_IDS);
        Allowlist allowlist = attempt.holder().map(MerchantProfile::allowlist).getOrElse(NO_ADDRESSES);
        Option<AppCredential> credential = credentials.find(attempt.appId());
        boolean known = credential.isDefined();
        boolean deleted = credentials.wasDeleted(attempt.appId());
        boolean elsewhere = attempt.keyMarkedFor().exists(marked -> marked != environment);
        boolean active = credential.exists(AppCredential::isActive);
        boolean open = attempt.holder().exists(MerchantProfile::isOpen);
        boolean allowed = allowlist.allows(attempt.address());

        Option<Grant> grant = attempt.holder().flatMap(holder -> credential.flatMap(found -> Grant.of(holder, found)));
        return grant.filter(ready -> attempt.keyMatches() & active & open & allowed & !elsewhere)
                .toEither(() -> cause(known, deleted, elsewhere, attempt.keyMatches(), open, active));
    }

    /** A wrong key comes before everything its holder would have to mend: who has no key shall not be seen asking for access. */
    private static RefusalCause cause(
            boolean known, boolean deleted, boolean elsewhere, boolean keyMatches, boolean open, boolean active) {
        if (elsewhere) {
            return RefusalCause.OTHER_ENVIRONMENT;
        }
        if (deleted) {
            return RefusalCause.DELETED;
        }
        if (!known) {
            return RefusalCause.UNKNOWN_APP_ID;
        }
        if (!keyMatches) {
            return RefusalCause.WRONG_APP_KEY;
        }
        if (!open) {
            return RefusalCause.SUSPENDED;
        }
        return active ? RefusalCause.ADDRESS_NOT_ALLOWED : RefusalCause.NOT_ACTIVE;
    }
}
