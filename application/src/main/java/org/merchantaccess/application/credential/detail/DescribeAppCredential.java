package org.merchantaccess.application.credential.detail;

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

/** Changes the description and the owner of an App ID. */
@Value.Enclosing
@RequestStyle
public interface DescribeAppCredential {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /** Request to describe an App ID. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request that changes the current version. */
        public static Command of(MerchantId merchant, AppId appId, String description, String owner, Actor actor) {
            return ImmutableDescribeAppCredential.Command.of(merchant, appId, description, owner, Option.none(), actor);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();

        /** Returns the description, up to 200 printable characters; may be empty. */
        public abstract String description();

        /** Returns the person or team responsible, up to 100 printable characters, may be empty. */
        public abstract String owner();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableDescribeAppCredential.Command.of(
                    merchant(), appId(), description(), owner(), expected, actor());
        }
    }
}
