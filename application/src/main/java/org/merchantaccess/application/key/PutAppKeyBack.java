package org.merchantaccess.application.key;

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

/** Makes the retiring key of an App ID the current one again; the other one retires and ends at the same time (R15). */
public interface PutAppKeyBack {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to put the former key back.
     *
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(MerchantId merchant, AppId appId, Option<ProfileVersion> expected, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }
}
