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

/** Gives an App ID another name (R1, R2, R5). */
public interface RenameAppCredential {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * What to do, and who orders it.
     *
     * @param name as it was typed
     * @param expected the version the order goes by; none to change whatever is there
     */
    record Command(MerchantId merchant, AppId appId, String name, Option<Version> expected, Authority authority) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(name, "name");
            requireNonNull(expected, "expected");
            requireNonNull(authority, "authority");
        }
    }
}
