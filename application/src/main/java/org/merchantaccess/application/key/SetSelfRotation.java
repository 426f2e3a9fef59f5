package org.merchantaccess.application.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.NoRefusal;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.merchant.SelfRotation;

/** Sets whether a merchant's software may make a new key for itself (R15). Forbidden at first. */
public interface SetSelfRotation {

    Either<ChangeFailure<NoRefusal>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to allow or forbid it.
     *
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(MerchantId merchant, SelfRotation selfRotation, Option<ProfileVersion> expected, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(selfRotation, "selfRotation");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }
}
