package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;

/** Reveals the app key of an App ID, and records that in the audit trail (R12). */
public interface RevealAppKey {

    Either<ChangeFailure<CredentialFailure>, AppKey> handle(Command command);

    /**
     * Request to reveal an app key.
     *
     * @param number the key, which is current or retiring; none for the current one
     */
    record Command(MerchantId merchant, AppId appId, Option<KeyNumber> number, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
            requireNonNull(actor, "actor");
        }

        /** Creates a request to reveal the current key. */
        public Command(MerchantId merchant, AppId appId, Actor actor) {
            this(merchant, appId, Option.none(), actor);
        }
    }
}
