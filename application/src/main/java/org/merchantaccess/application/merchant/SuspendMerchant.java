package org.merchantaccess.application.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Version;

/** Keeps a merchant's software out until it is resumed (R14). */
public interface SuspendMerchant {

    Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * What to do, and who orders it.
     *
     * @param expected the version the order goes by; none to change whatever is there
     */
    record Command(MerchantId merchant, Option<Version> expected, Authority authority) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(expected, "expected");
            requireNonNull(authority, "authority");
        }
    }
}
