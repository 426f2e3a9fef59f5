package org.merchantaccess.application.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Opens the profile of a new merchant, without App IDs and allowing nobody. */
public interface OpenMerchantProfile {

    Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * What to do, and who orders it.
     *
     * @param name as it was typed
     */
    record Command(String name, Authority authority) {
        public Command {
            requireNonNull(name, "name");
            requireNonNull(authority, "authority");
        }
    }
}
