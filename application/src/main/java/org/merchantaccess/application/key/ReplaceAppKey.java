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
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Makes a new key for an App ID. The former one is accepted for a while, or ends at once (R15). */
@Value.Enclosing
@RequestStyle
public interface ReplaceAppKey {

    Either<ChangeFailure<CredentialFailure>, Committed<Replaced>> handle(Command command);

    /** Request to make a new key. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request without the optional fields. */
        public static Command of(MerchantId merchant, AppId appId, Grace grace, Actor actor) {
            return ImmutableReplaceAppKey.Command.of(merchant, appId, grace, Option.none(), Option.none(), actor);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();

        /** Returns how long the former key is still accepted. */
        public abstract Grace grace();

        /** Returns the first instant at which the new key is no longer accepted; none for no end date. */
        public abstract Option<Instant> expiresAt();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #expiresAt()}. */
        public final Command withExpiresAt(Option<Instant> expiresAt) {
            requireNonNull(expiresAt, "expiresAt");
            return ImmutableReplaceAppKey.Command.of(merchant(), appId(), grace(), expiresAt, expected(), actor());
        }

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableReplaceAppKey.Command.of(merchant(), appId(), grace(), expiresAt(), expected, actor());
        }
    }

    /**
     * The changed profile, and the number of the new key.
     *
     * @param former the key that was current before; none if there was none, so that the grace has no effect
     */
    record Replaced(MerchantProfile profile, KeyNumber number, Option<KeyNumber> former) {
        public Replaced {
            requireNonNull(profile, "profile");
            requireNonNull(number, "number");
            requireNonNull(former, "former");
        }
    }
}
