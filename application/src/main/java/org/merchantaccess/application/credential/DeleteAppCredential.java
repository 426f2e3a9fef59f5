package org.merchantaccess.application.credential;

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

/** Deletes an App ID that is Not Active, permanently (R5, R6). */
public interface DeleteAppCredential {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to delete an App ID.
     *
     * @param typedWord the confirmation as entered
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(MerchantId merchant, AppId appId, String typedWord, Option<ProfileVersion> expected, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(typedWord, "typedWord");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }
}
