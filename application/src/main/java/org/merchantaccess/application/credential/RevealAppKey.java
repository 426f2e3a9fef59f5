package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;

/** Reveals the app key of an App ID, and records that in the audit trail (R12). */
@Value.Enclosing
@RequestStyle
public interface RevealAppKey {

    Either<ChangeFailure<CredentialFailure>, AppKey> handle(Command command);

    /** Request to reveal an app key. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request to reveal the current key. */
        public static Command of(MerchantId merchant, AppId appId, Actor actor) {
            return ImmutableRevealAppKey.Command.of(merchant, appId, Option.none(), actor);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();

        /** Returns the key, which is current or retiring; none for the current one. */
        public abstract Option<KeyNumber> number();

        public abstract Actor actor();

        /** Returns a copy with this {@link #number()}. */
        public final Command withNumber(Option<KeyNumber> number) {
            requireNonNull(number, "number");
            return ImmutableRevealAppKey.Command.of(merchant(), appId(), number, actor());
        }
    }
}
