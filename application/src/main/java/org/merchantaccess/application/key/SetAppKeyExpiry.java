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
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Sets or removes the end date of a key (R15). */
public interface SetAppKeyExpiry {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to set or remove an end date.
     *
     * @param number the key, which is current or retiring
     * @param expiresAt the first instant at which the key is no longer accepted; none for no end date
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(
            MerchantId merchant,
            AppId appId,
            KeyNumber number,
            Option<Instant> expiresAt,
            Option<ProfileVersion> expected,
            Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
            requireNonNull(expiresAt, "expiresAt");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }
}
