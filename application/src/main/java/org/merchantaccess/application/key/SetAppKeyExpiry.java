package org.merchantaccess.application.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
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

/** Sets or removes the end date of a key (R15). */
@Value.Enclosing
@RequestStyle
public interface SetAppKeyExpiry {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /** Request to set or remove an end date. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request without the optional fields. */
        public static Command of(MerchantId merchant, AppId appId, KeyNumber number, Actor actor) {
            return ImmutableSetAppKeyExpiry.Command.of(merchant, appId, number, Option.none(), Option.none(), actor);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();

        /** Returns the key, which is current or retiring. */
        public abstract KeyNumber number();

        /** Returns the first instant at which the key is no longer accepted; none for no end date. */
        public abstract Option<Instant> expiresAt();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #expiresAt()}. */
        public final Command withExpiresAt(Option<Instant> expiresAt) {
            requireNonNull(expiresAt, "expiresAt");
            return ImmutableSetAppKeyExpiry.Command.of(merchant(), appId(), number(), expiresAt, expected(), actor());
        }

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableSetAppKeyExpiry.Command.of(merchant(), appId(), number(), expiresAt(), expected, actor());
        }
    }
}
