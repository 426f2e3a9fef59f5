package org.merchantaccess.application.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class PreviewDisallowHandler implements PreviewDisallow {

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final Usage usage;

    PreviewDisallowHandler(Transactions transactions, MerchantProfiles profiles, Usage usage) {
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
                        .map(profile -> profile.allowlist()
                                .find(query.entry())
                                .map(entry -> new Preview(profile.version(), entry, cutOff(profile, entry)))));
    }

    private List<Usage.RecentUse> cutOff(MerchantProfile profile, AllowlistEntry entry) {
        return profile
                .credentials()
                .active()
                .map(active -> usage.lastHour(active.appId()))
                .getOrElse(List.of())
                .stream()
                .filter(use -> use.from().exists(address -> profile.allowlist().allowsOnlyBy(entry.id(), address)))
                .toList();
    }
}
