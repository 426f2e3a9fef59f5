package org.merchantaccess.application.switching;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Undoes the last switch or deactivation within an hour: the App ID that was active before is active again, under a new activation (R16). */
public interface UndoSwitch {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to undo the last switch.
     *
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(MerchantId merchant, Option<ProfileVersion> expected, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }
}
