package org.merchantaccess.application.credential.readiness;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.usage.InactiveLogins;
import org.merchantaccess.domain.usage.LastUse;
import org.merchantaccess.domain.usage.RecentUse;

/**
 * Readiness of a merchant's software for a switch, compared address by address (ADR 31).
 *
 * @param addresses addresses in use first, then those that only tried the incoming key, each group most recent first; uncounted addresses
 *     last
 */
public record SwitchReadiness(Verdict verdict, List<AddressReadiness> addresses) {

    public SwitchReadiness {
        requireNonNull(verdict, "verdict");
        requireNonNull(addresses, "addresses");
        addresses = List.copyOf(addresses);
    }

    /**
     * Compares the use of the active App ID with the tries of the incoming one.
     *
     * @param uses of the active App ID in the last hour; empty if none is active
     * @param lastUse of the active App ID, however long ago
     * @param tries of the incoming App ID while it was not active
     */
    public static SwitchReadiness of(
            MerchantProfile profile,
            AppId incoming,
            List<RecentUse> uses,
            Option<LastUse> lastUse,
            List<InactiveLogins> tries) {
        List<AddressReadiness> addresses = AddressComparison.of(profile).compare(uses, tries);
        return new SwitchReadiness(verdict(profile, incoming, addresses, lastUse.isDefined()), addresses);
    }

    private static Verdict verdict(
            MerchantProfile profile, AppId incoming, List<AddressReadiness> addresses, boolean wasEverUsed) {
        if (profile.credentials().active().exists(active -> active.appId().equals(incoming))) {
            return Verdict.ALREADY_ACTIVE;
        }
        if (!profile.isOpen()) {
            return Verdict.SUSPENDED;
        }
        if (addresses.stream().noneMatch(AddressReadiness::isReady)) {
            return Verdict.NOT_TRIED;
        }
        if (addresses.stream().anyMatch(address -> address.isInUse() && !address.isReady())) {
            return Verdict.PARTLY_TRIED;
        }
        if (addresses.stream().anyMatch(address -> address.use().isDefined() && !address.isInUse())) {
            return Verdict.OTHERS_IN_USE;
        }
        return wasEverUsed && addresses.stream().noneMatch(AddressReadiness::isInUse)
                ? Verdict.NOTHING_TO_COMPARE
                : Verdict.READY;
    }

    public boolean isReady() {
        return verdict == Verdict.READY;
    }

    /** Returns the number of individually counted addresses that use the outgoing App ID. */
    public long inUse() {
        return addresses.stream().filter(AddressReadiness::isInUse).count();
    }

    /** Returns the number of addresses in use that are ready. */
    public long inUseAndReady() {
        return addresses.stream()
                .filter(address -> address.isInUse() && address.isReady())
                .count();
    }

    /** Returns the addresses from which the incoming key was tried, but which are not on the allowlist. */
    public List<ClientAddress> triedInVain() {
        return addresses.stream()
                .filter(address -> address.state() == AddressState.NOT_ALLOWED)
                .filter(address -> address.tries().isDefined())
                .flatMap(address -> address.from().toJavaStream())
                .toList();
    }
}
