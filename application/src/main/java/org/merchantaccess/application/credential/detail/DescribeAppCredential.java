package org.merchantaccess.application.credential.detail;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Changes the description and the owner of an App ID. */
public interface DescribeAppCredential {

    Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to describe an App ID.
     *
     * @param description up to 200 printable characters, may be empty
     * @param owner the person or team responsible, up to 100 printable characters, may be empty
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(
            MerchantId merchant,
            AppId appId,
            String description,
            String owner,
            Option<ProfileVersion> expected,
            Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(description, "description");
            requireNonNull(owner, "owner");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }
}
