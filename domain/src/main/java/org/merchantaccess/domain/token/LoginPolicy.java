package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
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
        Facts facts = factsOf(attempt);
        Option<Grant> possible = attempt.holder()
                .flatMap(holder -> facts.credential.flatMap(
                        found -> attempt.key().flatMap(number -> Grant.of(holder, found, number))));
        return possible.filter(grant -> facts.isAuthentic & facts.isActive & facts.isOpen & facts.isAllowed)
                .toEither(() -> facts.isActive ? facts.cause() : facts.causeWhileInactive());
    }

    /**
     * Authenticates an App ID that revokes one of its tokens: the conditions of a login, except that it need not be active (R17).
     *
     * @return the App ID; else the cause that helps the merchant most
     */
    @SuppressWarnings("ShortCircuitBoolean") // as above
    public Either<RefusalCause, AppId> authenticate(LoginAttempt attempt) {
        Facts facts = factsOf(attempt);
        return Option.when(facts.isAuthentic & facts.isOpen & facts.isAllowed, attempt.appId())
                .toEither(facts::cause);
    }

    @SuppressWarnings("ShortCircuitBoolean") // as above
    private Facts factsOf(LoginAttempt attempt) {
        AppCredentials credentials =
                attempt.holder().map(MerchantProfile::credentials).getOrElse(NO_APP_IDS);
        Allowlist allowlist = attempt.holder().map(MerchantProfile::allowlist).getOrElse(NO_ADDRESSES);
        Option<AppCredential> credential = credentials.find(attempt.appId());
        Option<KeyState> key = credential.flatMap(found ->
                attempt.key().map(number -> found.keys().stateOf(number, attempt.at())));
        boolean isOtherEnvironment = attempt.keyEnvironment().exists(marked -> marked != environment);
        return new Facts(
                credential,
                key,
                key.contains(KeyState.ACCEPTED) & !isOtherEnvironment,
                isOtherEnvironment,
                credentials.wasDeleted(attempt.appId()),
                credential.exists(AppCredential::isActive),
                attempt.holder().exists(MerchantProfile::isOpen),
                allowlist.allows(attempt.address()));
    }

    /** What is true of an attempt. */
    private record Facts(
            Option<AppCredential> credential,
            Option<KeyState> key,
            boolean isAuthentic,
            boolean isOtherEnvironment,
            boolean isDeleted,
            boolean isActive,
            boolean isOpen,
            boolean isAllowed) {

        /**
         * A wrong key takes precedence over causes the merchant can remedy, so callers without the key leave no hints in the merchant's
         * list.
         */
        RefusalCause cause() {
            if (isOtherEnvironment) {
                return RefusalCause.OTHER_ENVIRONMENT;
            }
            if (isDeleted) {
                return RefusalCause.DELETED;
            }
            if (credential.isEmpty()) {
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
            if (!isOpen) {
                return RefusalCause.SUSPENDED;
            }
            return RefusalCause.ADDRESS_NOT_ALLOWED;
        }

        RefusalCause causeWhileInactive() {
            RefusalCause other = cause();
            return other == RefusalCause.ADDRESS_NOT_ALLOWED ? RefusalCause.NOT_ACTIVE : other;
        }
    }
}
