package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * When a call that bears a token is let in (R9, R10): in its environment, within its hour, while its App ID is active under the
 * same activation, from an allowlisted address of a merchant that is not suspended.
 *
 * <p>Says nothing about whether the token is genuine. It is asked first, because it costs no cryptography.
 *
 * @param environment the world this instance serves
 */
public record CallPolicy(Environment environment) {

    /** How far the clock of the node that issued a token may be ahead of ours. */
    public static final Duration TOLERATED_CLOCK_LEAD = Duration.ofSeconds(5);

    public CallPolicy {
        requireNonNull(environment, "environment");
    }

    /** The credential that calls, or the cause of the refusal. */
    public Either<RefusalCause, AppCredential> decide(
            AccessToken token, Option<MerchantProfile> holder, ClientAddress address, Instant now) {
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
                .flatMap(merchant -> decide(token, merchant, address));
    }

    private static Either<RefusalCause, AppCredential> decide(
            AccessToken token, MerchantProfile merchant, ClientAddress address) {
        if (!merchant.isOpen()) {
            return Either.left(RefusalCause.SUSPENDED);
        }
        return merchant.credentials()
                .find(token.appId())
                .toEither(RefusalCause.DELETED)
                .filterOrElse(
                        credential -> credential.isActiveUnder(token.activation()),
                        credential -> RefusalCause.TOKEN_SUPERSEDED)
                .filterOrElse(credential -> merchant.allows(address), credential -> RefusalCause.ADDRESS_NOT_ALLOWED);
    }

    /**
     * Returns the cause to record for a token that cannot be verified here. Its claims name the cause and nothing else: they are never
     * a reason to accept a call, nor to attribute it to an App ID.
     */
    public RefusalCause causeOf(UnverifiableToken token, Instant now) {
        if (token.environment() != environment) {
            return RefusalCause.OTHER_ENVIRONMENT;
        }
        return token.hasExpiredAt(now) ? RefusalCause.TOKEN_EXPIRED : RefusalCause.TOKEN_MALFORMED;
    }
}
