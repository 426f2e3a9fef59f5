package org.merchantaccess.application.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Makes a new key for an App ID. The former one is accepted for a while, or ends at once (R15). */
public interface ReplaceAppKey {

    Either<ChangeFailure<CredentialFailure>, Committed<Replaced>> handle(Command command);

    /**
     * Request to make a new key.
     *
     * @param grace how long the former key is still accepted
     * @param expiresAt the first instant at which the new key is no longer accepted; none for no end date
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(
            MerchantId merchant,
            AppId appId,
            Grace grace,
            Option<Instant> expiresAt,
            Option<ProfileVersion> expected,
            Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(grace, "grace");
            requireNonNull(expiresAt, "expiresAt");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }

    /**
     * The changed profile, and the number of the new key.
     *
     * @param former the key that was current before; none if there was none, so that the grace has no effect
     */
    record Replaced(MerchantProfile profile, KeyNumber number, Option<KeyNumber> former) {
        public Replaced {
            requireNonNull(profile, "profile");
            requireNonNull(number, "number");
            requireNonNull(former, "former");
        }
    }
}
