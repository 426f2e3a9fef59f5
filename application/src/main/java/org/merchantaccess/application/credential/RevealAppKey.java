package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;

/** Shows the key of an App ID again, and writes down who looked (R12). */
public interface RevealAppKey {

    Either<ChangeFailure<CredentialFailure>, AppKey> handle(Command command);

    /** What to do, and who orders it. */
    record Command(MerchantId merchant, AppId appId, Authority authority) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(authority, "authority");
        }
    }
}
