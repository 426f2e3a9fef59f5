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
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Makes the retiring key of an App ID the current one again; the other one retires and ends at the same time (R15). */
@Value.Enclosing
@RequestStyle
public interface PutAppKeyBack {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /** Request to put the former key back. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request that changes the current version. */
        public static Command of(MerchantId merchant, AppId appId, Actor actor) {
            return ImmutablePutAppKeyBack.Command.of(merchant, appId, Option.none(), actor);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutablePutAppKeyBack.Command.of(merchant(), appId(), expected, actor());
        }
    }
}
