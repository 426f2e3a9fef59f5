package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Removes an entry from the allowlist: calls from its addresses are refused from then on. */
@Value.Enclosing
@RequestStyle
public interface DisallowAddress {

    Either<ChangeFailure<AllowlistFailure>, Committed<MerchantProfile>> handle(Command command);

    /** Request to remove an allowlist entry. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request that changes the current version. */
        public static Command of(MerchantId merchant, EntryId entry, Actor actor) {
            return ImmutableDisallowAddress.Command.of(merchant, entry, Option.none(), actor);
        }

        public abstract MerchantId merchant();

        public abstract EntryId entry();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableDisallowAddress.Command.of(merchant(), entry(), expected, actor());
        }
    }
}
