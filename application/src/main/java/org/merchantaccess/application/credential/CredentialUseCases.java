package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** The use cases of a merchant's App IDs. */
public record CredentialUseCases(
        CreateAppCredential create,
        RenameAppCredential rename,
        ActivateAppCredential activate,
        DeleteAppCredential delete,
        RevealAppKey reveal,
        ListAppCredentials list,
        PreviewActivation previewActivation) {
    public CredentialUseCases {
        requireNonNull(create, "create");
        requireNonNull(rename, "rename");
        requireNonNull(activate, "activate");
        requireNonNull(delete, "delete");
        requireNonNull(reveal, "reveal");
        requireNonNull(list, "list");
        requireNonNull(previewActivation, "previewActivation");
    }

    /** Creates an App ID that is Not Active. */
    public Either<ChangeFailure<CredentialFailure>, Committed<CreateAppCredential.Created>> create(
            MerchantId merchant, String name, Actor actor) {
        return create.handle(CreateAppCredential.Command.of(merchant, name, actor));
    }

    /** Sets an App ID to active, and thereby the former one to not active. */
    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> activate(
            MerchantId merchant, AppId appId, Actor actor) {
        return activate.handle(ActivateAppCredential.Command.of(merchant, appId, actor));
    }

    /** Reveals the current key of an App ID, and records that in the audit trail. */
    public Either<ChangeFailure<CredentialFailure>, AppKey> reveal(MerchantId merchant, AppId appId, Actor actor) {
        return reveal.handle(RevealAppKey.Command.of(merchant, appId, actor));
    }
}
