package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Version;

/** Makes a new App ID, not active (R1–R3). */
public interface CreateAppCredential {

    Either<ChangeFailure<CredentialFailure>, Committed<Created>> handle(Command command);

    /**
     * What to do, and who orders it.
     *
     * @param name as it was typed
     * @param expected the version the order goes by; none to change whatever is there
     */
    record Command(MerchantId merchant, String name, Option<Version> expected, Authority authority) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(name, "name");
            requireNonNull(expected, "expected");
            requireNonNull(authority, "authority");
        }
    }

    /** The new App ID, and the profile it belongs to. */
    record Created(MerchantProfile profile, AppCredential credential) {
        public Created {
            requireNonNull(profile, "profile");
            requireNonNull(credential, "credential");
        }
    }
}
