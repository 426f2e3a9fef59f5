package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Creates an App ID that is Not Active (R1–R3). */
@Value.Enclosing
@RequestStyle
public interface CreateAppCredential {

    Either<ChangeFailure<CredentialFailure>, Committed<Created>> handle(Command command);

    /** Request to create an App ID. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request that changes the current version. */
        public static Command of(MerchantId merchant, String name, Actor actor) {
            return ImmutableCreateAppCredential.Command.of(merchant, name, Option.none(), actor);
        }

        public abstract MerchantId merchant();

        /** Returns the App Name as entered. */
        public abstract String name();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableCreateAppCredential.Command.of(merchant(), name(), expected, actor());
        }
    }

    /** The created App ID and the changed profile. */
    record Created(MerchantProfile profile, AppCredential credential) {
        public Created {
            requireNonNull(profile, "profile");
            requireNonNull(credential, "credential");
        }
    }
}
