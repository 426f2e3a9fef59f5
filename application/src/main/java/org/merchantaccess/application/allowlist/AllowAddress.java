package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Adds an address or a range to a merchant's allowlist (R8). */
@Value.Enclosing
@RequestStyle
public interface AllowAddress {

    Either<ChangeFailure<AllowlistFailure>, Committed<Allowed>> handle(Command command);

    /** Request to add an allowlist entry. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request that changes the current version. */
        public static Command of(MerchantId merchant, String range, String label, Actor actor) {
            return ImmutableAllowAddress.Command.of(merchant, range, label, Option.none(), actor);
        }

        public abstract MerchantId merchant();

        /** Returns the range as entered. */
        public abstract String range();

        /** Returns the label as entered; may be empty. */
        public abstract String label();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableAllowAddress.Command.of(merchant(), range(), label(), expected, actor());
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
