package org.merchantaccess.application.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class PreviewActivationHandler implements PreviewActivation {

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final Usage usage;

    PreviewActivationHandler(Transactions transactions, MerchantProfiles profiles, Usage usage) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.usage = usage;
    }

    @Override
    public Either<ReadFailure, Option<Preview>> handle(Query query) {
        return transactions.inTransaction(
                ReadFailure.StoreUnavailable::new,
                () -> profiles.find(query.merchant())
                        .<ReadFailure>toEither(() -> new ReadFailure.UnknownMerchant(query.merchant()))
                        .map(profile -> profile.credentials()
                                .find(query.incoming())
                                .map(incoming -> preview(profile, incoming))));
    }

    private Preview preview(MerchantProfile profile, AppCredential incoming) {
        return new Preview(
                profile.version(),
                incoming,
                usage.triesWhileInactive(incoming.appId()),
                profile.credentials()
                        .active()
                        .filter(active -> !active.appId().equals(incoming.appId()))
                        .map(this::outgoing));
    }

    private Outgoing outgoing(AppCredential active) {
        return new Outgoing(active, usage.lastHour(active.appId()), usage.lastUse(active.appId()));
    }
}
