package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;

/** Reveals the app key of an App ID, and records that in the audit trail (R12). */
public interface RevealAppKey {

    Either<ChangeFailure<CredentialFailure>, AppKey> handle(Command command);

    /** Request to reveal an app key. */
    record Command(MerchantId merchant, AppId appId, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(actor, "actor");
        }
    }
}
