package org.merchantaccess.application.handler.credential;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class CreateAppCredentialHandler implements CreateAppCredential {

    private final ProfileChanges changes;
    private final MerchantProfiles profiles;
    private final AppKeys appKeys;
    private final Identifiers identifiers;
    private final Clock clock;
    private final Environment environment;

    CreateAppCredentialHandler(
            ProfileChanges changes,
            MerchantProfiles profiles,
            AppKeys appKeys,
            Identifiers identifiers,
            Clock clock,
            Environment environment) {
        this.changes = changes;
        this.profiles = profiles;
        this.appKeys = appKeys;
        this.identifiers = identifiers;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<Created>> handle(Command command) {
        return changes.change(
                        command.merchant(),
                        command.expected(),
                        command.actor(),
                        profile ->
                                AppName.parse(command.name()).flatMap(name -> create(profile, name, command.actor())),
                        Draft::decision)
                .map(committed ->
                        committed.map(draft -> new Created(draft.decision().profile(), draft.credential())));
    }

    private Either<CredentialFailure, Draft> create(MerchantProfile profile, AppName name, Actor actor) {
        AppId appId = claimAppId();
        KeyVerifier verifier = appKeys.keep(profile.id(), appId, KeyNumber.FIRST, identifiers.appKey(environment));
        AppCredential credential = AppCredential.created(
                appId, name, verifier, CredentialDetails.createdBy(actor.name()), clock.instant());
        return profile.create(credential).map(decision -> new Draft(credential, decision));
    }

    private AppId claimAppId() {
        AppId drawn = identifiers.appId();
        while (!profiles.claim(drawn)) {
            drawn = identifiers.appId();
        }
        return drawn;
    }

    private record Draft(AppCredential credential, Decision decision) {}
}
