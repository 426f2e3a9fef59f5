package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Adds an address or a range to a merchant's allowlist (R8). */
public interface AllowAddress {

    Either<ChangeFailure<AllowlistFailure>, Committed<Allowed>> handle(Command command);

    /**
     * Request to add an allowlist entry.
     *
     * @param range the range as entered
     * @param label the label as entered; may be empty
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(MerchantId merchant, String range, String label, Option<ProfileVersion> expected, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(range, "range");
            requireNonNull(label, "label");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }

    /** The added entry and the changed profile. */
    record Allowed(MerchantProfile profile, AllowlistEntry entry) {
        public Allowed {
            requireNonNull(profile, "profile");
            requireNonNull(entry, "entry");
        }
    }
}
