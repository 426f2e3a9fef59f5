package org.merchantaccess.application.key;

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
import org.merchantaccess.domain.merchant.SelfRotation;

/** Sets whether a merchant's software may make a new key for itself (R15). Forbidden at first. */
@Value.Enclosing
@RequestStyle
public interface SetSelfRotation {

    Either<ChangeFailure<NoRefusal>, Committed<MerchantProfile>> handle(Command command);

    /** Request to allow or forbid it. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request that changes the current version. */
        public static Command of(MerchantId merchant, SelfRotation selfRotation, Actor actor) {
            return ImmutableSetSelfRotation.Command.of(merchant, selfRotation, Option.none(), actor);
        }

        public abstract MerchantId merchant();

        public abstract SelfRotation selfRotation();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableSetSelfRotation.Command.of(merchant(), selfRotation(), expected, actor());
        }
    }
}
