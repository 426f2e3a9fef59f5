package org.merchantaccess.application.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Opens the profile of a new merchant, without App IDs and with an empty allowlist. */
public interface OpenMerchantProfile {

    Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to open a profile.
     *
     * @param name the merchant's name as entered
     */
    record Command(String name, Actor actor) {
        public Command {
            requireNonNull(name, "name");
            requireNonNull(actor, "actor");
        }
    }
}
