package org.merchantaccess.application.switching;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Deactivates the active App ID; then none is active, and no login succeeds (R5). */
public interface DeactivateAppCredential {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to deactivate the active App ID.
     *
     * @param typedName the App Name as entered, to confirm
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(MerchantId merchant, AppId appId, String typedName, Option<ProfileVersion> expected, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(typedName, "typedName");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }
}
