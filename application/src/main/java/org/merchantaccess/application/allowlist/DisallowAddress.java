package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Removes an entry from the allowlist: calls from its addresses are refused from then on. */
public interface DisallowAddress {

    Either<ChangeFailure<AllowlistFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to remove an allowlist entry.
     *
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(MerchantId merchant, EntryId entry, Option<ProfileVersion> expected, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(entry, "entry");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }
}
