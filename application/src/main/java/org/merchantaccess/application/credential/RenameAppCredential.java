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

/** Renames an App ID (R1, R2, R5). */
public interface RenameAppCredential {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to rename an App ID.
     *
     * @param name the new App Name as entered
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(MerchantId merchant, AppId appId, String name, Option<ProfileVersion> expected, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(name, "name");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }
}
