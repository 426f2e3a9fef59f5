package org.merchantaccess.application.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Ends a key of an App ID, and the tokens that were got with it, at once (R15). */
public interface EndAppKey {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to end a key.
     *
     * @param number the key, which is current or retiring
     * @param typedName the App Name, which confirms an end that leaves no accepted current key; none if no confirmation is needed
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(
            MerchantId merchant,
            AppId appId,
            KeyNumber number,
            Option<String> typedName,
            Option<ProfileVersion> expected,
            Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
            requireNonNull(typedName, "typedName");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }

        /** Creates a request that needs no confirmation. */
        public Command(
                MerchantId merchant, AppId appId, KeyNumber number, Option<ProfileVersion> expected, Actor actor) {
            this(merchant, appId, number, Option.none(), expected, actor);
        }
    }
}
