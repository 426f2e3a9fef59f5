package org.merchantaccess.application.report;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * Collects first uses of new keys that the end of a retiring key waits for, until the background work records them. So a login does not
 * wait for the store.
 *
 * <p>A use that is lost with the process is reported again by the next login. Several nodes may report the same use: the first one
 * counts. Thread-safe.
 */
public final class FirstKeyUses {

    private final ProfileChanges changes;
    private final StoreClock clock;
    private final Set<FirstUse> pending = ConcurrentHashMap.newKeySet();

    /** Creates a collection without uses. */
    public FirstKeyUses(ProfileChanges changes, StoreClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Reports a login with that key. Never waits for the store. */
    public void report(MerchantId merchant, AppId appId, KeyNumber number) {
        pending.add(new FirstUse(merchant, appId, number));
    }

    /** Records the uses. Those that the store does not accept are recorded next time. */
    public void flush() {
        List.copyOf(pending).forEach(use -> {
            if (isRecorded(use)) {
                pending.remove(use);
            }
        });
    }

    /** A refusal is final as well: the key or the App ID no longer exists. */
    private boolean isRecorded(FirstUse use) {
        return changes.change(
                        use.merchant,
                        Option.none(),
                        Actor.SYSTEM,
                        profile -> profile.recordFirstUse(use.appId, use.number, clock.now()))
                .fold(failure -> failure.match(new IsFinal<>()), committed -> true);
    }

    private static final class IsFinal<F> implements ChangeFailure.Cases<F, Boolean> {

        @Override
        public Boolean unknownMerchant(ChangeFailure.UnknownMerchant<F> failure) {
            return true;
        }

        @Override
        public Boolean refused(ChangeFailure.Refused<F> failure) {
            return true;
        }

        @Override
        public Boolean outdated(ChangeFailure.Outdated<F> failure) {
            return false;
        }

        @Override
        public Boolean storeUnavailable(ChangeFailure.StoreUnavailable<F> failure) {
            return false;
        }

        @Override
        public Boolean upgradeUnfinished(ChangeFailure.UpgradeUnfinished<F> failure) {
            return false;
        }
    }

    private record FirstUse(MerchantId merchant, AppId appId, KeyNumber number) {
        FirstUse {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
        }
    }
}
