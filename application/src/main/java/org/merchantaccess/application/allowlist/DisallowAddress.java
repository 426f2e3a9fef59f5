package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Version;

/** Takes an entry off the allowlist: no call from there is let in any more. */
public interface DisallowAddress {

    Either<ChangeFailure<AllowlistFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * What to do, and who orders it.
     *
     * @param expected the version the order goes by; none to change whatever is there
     */
    record Command(MerchantId merchant, EntryId entry, Option<Version> expected, Authority authority) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(entry, "entry");
            requireNonNull(expected, "expected");
            requireNonNull(authority, "authority");
        }
    }
}
