package org.merchantaccess.application.credential.readiness;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.usage.InactiveLogins;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;

/**
 * Compares use and tries of each address.
 *
 * @param allowlist the current allowlist
 * @param lastSwitch when the active App ID was set to active; earlier tries came from an earlier installation
 */
record AddressComparison(Allowlist allowlist, Option<Instant> lastSwitch) {

    private static final Comparator<AddressReadiness> OTHERS_LAST =
            Comparator.comparing(address -> address.from().isEmpty());

    static AddressComparison of(MerchantProfile profile) {
        return new AddressComparison(
                profile.allowlist(),
                profile.credentials()
                        .active()
                        .flatMap(AppCredential::activeSince)
                        .map(ActiveSince::at));
    }

    List<AddressReadiness> compare(List<RecentUse> uses, List<InactiveLogins> tries) {
        Map<Option<ClientAddress>, RecentUse> usesByAddress = uses.stream()
                .collect(Collectors.toMap(RecentUse::from, use -> use, (use, same) -> use, LinkedHashMap::new));
        Map<Option<ClientAddress>, UseCount> triesByAddress = tries.stream()
                .collect(Collectors.toMap(
                        InactiveLogins::from, InactiveLogins::count, (count, same) -> count, LinkedHashMap::new));
        return Stream.concat(usesByAddress.keySet().stream(), triesByAddress.keySet().stream())
                .distinct()
                .map(from -> readiness(from, Option.of(usesByAddress.get(from)), Option.of(triesByAddress.get(from))))
                .sorted(OTHERS_LAST)
                .toList();
    }

    private AddressReadiness readiness(Option<ClientAddress> from, Option<RecentUse> use, Option<UseCount> tries) {
        AddressState state =
                from.map(address -> state(address, use.isDefined(), tries)).getOrElse(AddressState.NOT_COMPARABLE);
        return new AddressReadiness(from, use, tries, state);
    }

    private AddressState state(ClientAddress from, boolean isInUse, Option<UseCount> tries) {
        boolean isOutdated = tries.exists(count -> !isSinceLastSwitch(count));
        if (!allowlist.allows(from) && (isInUse || !isOutdated)) {
            return AddressState.NOT_ALLOWED;
        }
        if (isOutdated) {
            return AddressState.TRIED_BEFORE_LAST_SWITCH;
        }
        return tries.isDefined() ? AddressState.READY : AddressState.NOT_TRIED;
    }

    /** Counts are kept to the second. */
    private boolean isSinceLastSwitch(UseCount tries) {
        return lastSwitch.forAll(at -> !tries.lastAt().isBefore(at.truncatedTo(ChronoUnit.SECONDS)));
    }
}
