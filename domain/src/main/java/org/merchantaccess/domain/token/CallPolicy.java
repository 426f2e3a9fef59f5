package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Decides whether a call with an access token is accepted (R9, R10, R15, R17).
 *
 * <p>The token must be of this environment and not expired. Its App ID must be active under the token's activation, the key of its login
 * must not have ended, it must not be revoked, its merchant must not be suspended, and the client address must be on the allowlist. The
 * policy does not verify the signature. It is applied first, because it needs no cryptography.
 *
 * @param environment the environment of this instance
 */
public record CallPolicy(Environment environment) {

    /** The maximum clock difference to a node that issued a token. */
    public static final Duration TOLERATED_CLOCK_LEAD = Duration.ofSeconds(5);

    public CallPolicy {
        requireNonNull(environment, "environment");
    }

    /**
     * Decides on a call.
     *
     * @param holder the merchant profile that owns the App ID; none if there is none
     * @param isRevoked true if the token was revoked
     * @return the App ID that calls; else the cause of the refusal
     */
    public Either<RefusalCause, AppCredential> decide(
            AccessToken token, Option<MerchantProfile> holder, boolean isRevoked, ClientAddress address, Instant now) {
        return decide(token, holder, isRevoked, now, merchant -> merchant.allows(address));
    }

    /**
     * Decides on a token whose client address is not known: everything is tested except the allowlist.
     *
     * @param holder the merchant profile that owns the App ID; none if there is none
     * @param isRevoked true if the token was revoked
     * @return the App ID of the token; else the cause of the refusal
     */
    public Either<RefusalCause, AppCredential> decideWithoutAddress(
            AccessToken token, Option<MerchantProfile> holder, boolean isRevoked, Instant now) {
        return decide(token, holder, isRevoked, now, merchant -> true);
    }

    private Either<RefusalCause, AppCredential> decide(
            AccessToken token,
            Option<MerchantProfile> holder,
            boolean isRevoked,
            Instant now,
            Predicate<MerchantProfile> allowsAddress) {
        if (token.environment() != environment) {
            return Either.left(RefusalCause.OTHER_ENVIRONMENT);
        }
        if (token.hasExpiredAt(now)) {
            return Either.left(RefusalCause.TOKEN_EXPIRED);
        }
        if (token.issuedAt().isAfter(now.plus(TOLERATED_CLOCK_LEAD))) {
            return Either.left(RefusalCause.TOKEN_NOT_YET_VALID);
        }
        return holder.filter(merchant -> merchant.id().equals(token.merchantId()))
                .toEither(RefusalCause.UNKNOWN_APP_ID)
                .flatMap(merchant -> decide(token, merchant, isRevoked, now, allowsAddress));
    }

    private static Either<RefusalCause, AppCredential> decide(
            AccessToken token,
            MerchantProfile merchant,
            boolean isRevoked,
            Instant now,
            Predicate<MerchantProfile> allowsAddress) {
        if (!merchant.isOpen()) {
            return Either.left(RefusalCause.SUSPENDED);
        }
        return merchant.credentials()
                .find(token.appId())
                .toEither(RefusalCause.DELETED)
                .filterOrElse(
                        credential -> credential.isActiveUnder(token.activation()),
                        credential -> RefusalCause.TOKEN_SUPERSEDED)
                .flatMap(credential -> withAcceptedKey(credential, token.key(), now))
                .filterOrElse(credential -> !isRevoked, credential -> RefusalCause.TOKEN_REVOKED)
                .filterOrElse(
                        credential -> allowsAddress.test(merchant), credential -> RefusalCause.ADDRESS_NOT_ALLOWED);
    }

    /** A token ends with the key of its login (R15). */
    private static Either<RefusalCause, AppCredential> withAcceptedKey(
            AppCredential credential, KeyNumber key, Instant now) {
        return switch (credential.keys().stateOf(key, now)) {
            case ACCEPTED -> Either.right(credential);
            case EXPIRED -> Either.left(RefusalCause.APP_KEY_EXPIRED);
            case ENDED -> Either.left(RefusalCause.APP_KEY_ENDED);
        };
    }

    /**
     * Returns the cause to record for a token that cannot be verified here. The claims only select the cause. They never let a call
     * through, and the refusal is not attributed to the claimed App ID.
     */
    public RefusalCause causeOf(UnverifiableToken token, Instant now) {
        if (token.environment() != environment) {
            return RefusalCause.OTHER_ENVIRONMENT;
        }
        return token.hasExpiredAt(now) ? RefusalCause.TOKEN_EXPIRED : RefusalCause.TOKEN_MALFORMED;
    }
}
