package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Version;

/** Deletes an App ID that is not active, for ever (R5, R6). */
public interface DeleteAppCredential {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * What to do, and who orders it.
     *
     * @param typedWord what was typed to confirm it
     * @param expected the version the order goes by; none to change whatever is there
     */
    record Command(MerchantId merchant, AppId appId, String typedWord, Option<Version> expected, Authority authority) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(typedWord, "typedWord");
            requireNonNull(expected, "expected");
            requireNonNull(authority, "authority");
        }
    }
}
