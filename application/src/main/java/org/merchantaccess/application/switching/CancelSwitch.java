package org.merchantaccess.application.switching;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.switching.SwitchFailure;

/** Cancels the scheduled switch (R16). */
public interface CancelSwitch {

    Either<ChangeFailure<SwitchFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to cancel the scheduled switch.
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
