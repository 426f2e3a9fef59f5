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
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.ProfileVersion;

/**
 * Registers a public key as the new key of an App ID, whose software then signs assertions instead of sending a secret (RFC 7523). The former
 * key is accepted for a while, or ends at once (R15).
 */
@Value.Enclosing
@RequestStyle
public interface RegisterPublicKey {

    Either<ChangeFailure<CredentialFailure>, Committed<ReplaceAppKey.Replaced>> handle(Command command);

    /** Request to register a public key. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request without the optional fields. */
        public static Command of(MerchantId merchant, AppId appId, ClientPublicKey key, Grace grace, Actor actor) {
            return ImmutableRegisterPublicKey.Command.of(
                    merchant, appId, key, grace, Option.none(), Option.none(), actor);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();

        public abstract ClientPublicKey key();

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
            return ImmutableRegisterPublicKey.Command.of(
                    merchant(), appId(), key(), grace(), expiresAt, expected(), actor());
        }

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableRegisterPublicKey.Command.of(
                    merchant(), appId(), key(), grace(), expiresAt(), expected, actor());
        }
    }
}
