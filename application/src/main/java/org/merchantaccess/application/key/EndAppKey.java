package org.merchantaccess.application.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Ends a key of an App ID, and the tokens that were got with it, at once (R15). */
@Value.Enclosing
@RequestStyle
public interface EndAppKey {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /** Request to end a key. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request without confirmation, which changes the current version. */
        public static Command of(MerchantId merchant, AppId appId, KeyNumber number, Actor actor) {
            return ImmutableEndAppKey.Command.of(merchant, appId, number, Option.none(), Option.none(), actor);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();

        /** Returns the key, which is current or retiring. */
        public abstract KeyNumber number();

        /** Returns the App Name, which confirms an end that leaves no accepted current key; none if no confirmation is needed. */
        public abstract Option<String> typedName();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #typedName()}. */
        public final Command withTypedName(Option<String> typedName) {
            requireNonNull(typedName, "typedName");
            return ImmutableEndAppKey.Command.of(merchant(), appId(), number(), typedName, expected(), actor());
        }

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableEndAppKey.Command.of(merchant(), appId(), number(), typedName(), expected, actor());
        }
    }
}
