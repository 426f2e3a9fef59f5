package org.merchantaccess.application.handler.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.allowlist.PreviewDisallow;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.usage.RecentUse;

final class PreviewDisallowHandler implements PreviewDisallow {

    private final ProfileReads profiles;
    private final Usage usage;

    PreviewDisallowHandler(ProfileReads profiles, Usage usage) {
        this.profiles = profiles;
        this.usage = usage;
    }

    @Override
    public Either<ReadFailure, Option<Preview>> handle(Query query) {
        return profiles.read(
                query.merchant(),
                profile -> profile.allowlist().find(query.entry()).map(entry -> preview(profile, entry)));
    }

    private Preview preview(MerchantProfile profile, AllowlistEntry entry) {
        List<RecentUse> uses = profile.credentials()
                .active()
                .map(active -> usage.lastHour(active.appId()))
                .getOrElse(List.of());
        return new Preview(profile.version(), entry, cutOff(profile, entry, uses), notComparable(uses));
    }

    private static List<RecentUse> cutOff(MerchantProfile profile, AllowlistEntry entry, List<RecentUse> uses) {
        return uses.stream()
                .filter(use -> use.from().exists(address -> profile.allowlist().allowsOnlyBy(entry.id(), address)))
                .toList();
    }

    private static Option<RecentUse> notComparable(List<RecentUse> uses) {
        return Option.ofOptional(
                uses.stream().filter(use -> use.from().isEmpty()).findFirst());
    }
}
