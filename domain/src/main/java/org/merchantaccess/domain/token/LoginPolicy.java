package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyState;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Decides whether a login succeeds (R7). A login needs an active App ID, a key of its own that has not ended (R15), this environment, an allowlisted address, and a
 * merchant that is not suspended.
 *
 * <p>All conditions are evaluated before the decision, also for an unknown App ID. Thus the response time does not disclose the cause
 * of a refusal (R11).
 *
 * @param environment the environment of this instance
 */
public record LoginPolicy(Environment environment) {

    private static final AppCredentials NO_APP_IDS = AppCredentials.none();
    private static final Allowlist NO_ADDRESSES = Allowlist.empty();

    public LoginPolicy {
        requireNonNull(environment, "environment");
    }

    /**
     * Decides on a login.
     *
     * @return the grant for a token; else the cause that helps the merchant most
     */
    @SuppressWarnings("ShortCircuitBoolean") // stopping at the first failed condition would disclose which one it was
    public Either<RefusalCause, Grant> decide(LoginAttempt attempt) {
        AppCredentials credentials =
                attempt.holder().map(MerchantProfile::credentials).getOrElse(NO_APP_IDS);
        Allowlist allowlist = attempt.holder().map(MerchantProfile::allowlist).getOrElse(NO_ADDRESSES);
        Option<AppCredential> credential = credentials.find(attempt.appId());
        boolean known = credential.isDefined();
        boolean deleted = credentials.wasDeleted(attempt.appId());
        boolean otherEnvironment = attempt.keyEnvironment().exists(marked -> marked != environment);
        boolean active = credential.exists(AppCredential::isActive);
        boolean open = attempt.holder().exists(MerchantProfile::isOpen);
        boolean allowed = allowlist.allows(attempt.address());
        Option<KeyState> key = credential.flatMap(found ->
                attempt.key().map(number -> found.keys().stateOf(number, attempt.at())));
        boolean keyAccepted = key.contains(KeyState.ACCEPTED);

        Option<Grant> possible = attempt.holder()
                .flatMap(holder ->
                        credential.flatMap(found -> attempt.key().flatMap(number -> Grant.of(holder, found, number))));
        return possible.filter(grant -> keyAccepted & active & open & allowed & !otherEnvironment)
                .toEither(() -> cause(known, deleted, otherEnvironment, key, open, active));
    }

    /**
     * A wrong key takes precedence over causes the merchant can remedy, so callers without the key leave no hints in the merchant's
     * list.
     */
    private static RefusalCause cause(
            boolean known,
            boolean deleted,
            boolean otherEnvironment,
            Option<KeyState> key,
            boolean open,
            boolean active) {
        if (otherEnvironment) {
            return RefusalCause.OTHER_ENVIRONMENT;
        }
        if (deleted) {
            return RefusalCause.DELETED;
        }
        if (!known) {
            return RefusalCause.UNKNOWN_APP_ID;
        }
        if (key.isEmpty()) {
            return RefusalCause.WRONG_APP_KEY;
        }
        if (key.contains(KeyState.ENDED)) {
            return RefusalCause.APP_KEY_ENDED;
        }
        if (key.contains(KeyState.EXPIRED)) {
            return RefusalCause.APP_KEY_EXPIRED;
        }
        if (!open) {
            return RefusalCause.SUSPENDED;
        }
        return active ? RefusalCause.ADDRESS_NOT_ALLOWED : RefusalCause.NOT_ACTIVE;
    }
}
