package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Version;

/** Lets a merchant's software call from an address or a range (R8). */
public interface AllowAddress {

    Either<ChangeFailure<AllowlistFailure>, Committed<Allowed>> handle(Command command);

    /**
     * What to do, and who orders it.
     *
     * @param range as it was typed
     * @param label as it was typed; may be empty
     * @param expected the version the order goes by; none to change whatever is there
     */
    record Command(MerchantId merchant, String range, String label, Option<Version> expected, Authority authority) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(range, "range");
            requireNonNull(label, "label");
            requireNonNull(expected, "expected");
            requireNonNull(authority, "authority");
        }
    }

    /** The new entry, and the profile it belongs to. */
    record Allowed(MerchantProfile profile, AllowlistEntry entry) {
        public Allowed {
            requireNonNull(profile, "profile");
            requireNonNull(entry, "entry");
        }
    }
}
