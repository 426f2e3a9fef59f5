package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Creates an App ID that is Not Active (R1–R3). */
public interface CreateAppCredential {

    Either<ChangeFailure<CredentialFailure>, Committed<Created>> handle(Command command);

    /**
     * Request to create an App ID.
     *
     * @param name the App Name as entered
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(MerchantId merchant, String name, Option<ProfileVersion> expected, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(name, "name");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }

    /** The created App ID and the changed profile. */
    record Created(MerchantProfile profile, AppCredential credential) {
        public Created {
            requireNonNull(profile, "profile");
            requireNonNull(credential, "credential");
        }
    }
}
