package org.merchantaccess.application.credential.readiness;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;

/**
 * Use and tries from one address.
 *
 * @param from the address; none for all addresses that are not counted individually
 * @param use of the outgoing App ID in the last hour
 * @param tries logins with the right key of the incoming App ID that were refused because it is not active
 */
public record AddressReadiness(
        Option<ClientAddress> from, Option<RecentUse> use, Option<UseCount> tries, AddressState state) {

    public AddressReadiness {
        requireNonNull(from, "from");
        requireNonNull(use, "use");
        requireNonNull(tries, "tries");
        requireNonNull(state, "state");
    }

    /** Returns true if the outgoing App ID was used from this individually counted address. */
    public boolean isInUse() {
        return from.isDefined() && use.isDefined();
    }

    public boolean isReady() {
        return state == AddressState.READY;
    }
}
