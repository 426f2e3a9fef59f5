package org.merchantaccess.application.handler.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.credential.PreviewActivation;
import org.merchantaccess.application.credential.readiness.SwitchReadiness;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class PreviewActivationHandler implements PreviewActivation {

    private final ProfileReads profiles;
    private final Usage usage;

    PreviewActivationHandler(ProfileReads profiles, Usage usage) {
        this.profiles = profiles;
        this.usage = usage;
    }

    @Override
    public Either<ReadFailure, Option<Preview>> handle(Query query) {
        return profiles.read(
                query.merchant(),
                profile -> profile.credentials().find(query.incoming()).map(incoming -> preview(profile, incoming)));
    }

    private Preview preview(MerchantProfile profile, AppCredential incoming) {
        Option<Outgoing> outgoing = profile.credentials()
                .active()
                .filter(active -> !active.appId().equals(incoming.appId()))
                .map(this::outgoing);
        SwitchReadiness readiness = SwitchReadiness.of(
                profile,
                incoming.appId(),
                outgoing.map(Outgoing::lastHour).getOrElse(List.of()),
                outgoing.flatMap(Outgoing::lastUse),
                usage.triesWhileInactive(incoming.appId()));
        return new Preview(profile.version(), incoming, readiness, outgoing);
    }

    private Outgoing outgoing(AppCredential active) {
        return new Outgoing(active, usage.lastHour(active.appId()), usage.lastUse(active.appId()));
    }
}
