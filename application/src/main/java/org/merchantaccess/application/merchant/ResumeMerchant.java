package org.merchantaccess.application.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.NoRefusal;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Resumes a suspended merchant: its software can log in again, and needs new tokens (R14). */
@Value.Enclosing
@RequestStyle
public interface ResumeMerchant {

    Either<ChangeFailure<NoRefusal>, Committed<MerchantProfile>> handle(Command command);

    /** Request to resume a merchant. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request that changes the current version. */
        public static Command of(MerchantId merchant, Actor actor) {
            return ImmutableResumeMerchant.Command.of(merchant, Option.none(), actor);
        }

        public abstract MerchantId merchant();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableResumeMerchant.Command.of(merchant(), expected, actor());
        }
    }
}
