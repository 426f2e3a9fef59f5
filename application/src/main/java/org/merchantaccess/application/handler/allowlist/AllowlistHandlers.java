package org.merchantaccess.application.handler.allowlist;

import org.merchantaccess.application.allowlist.AllowlistUseCases;
import org.merchantaccess.application.allowlist.RangeFailure;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.allowlist.AllowlistPolicy;

/** Creates {@link AllowlistUseCases}. */
public final class AllowlistHandlers {

    private AllowlistHandlers() {}

    /** Creates the use cases on the given ports. */
    public static AllowlistUseCases on(
            Ports ports, Lifecycle lifecycle, ProfileChanges changes, AllowlistPolicy policy) {
        ProfileReads profiles =
                new ProfileReads(ports.store().transactions(), ports.store().profiles());
        return new AllowlistUseCases(
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new AllowAddressHandler(
                                changes,
                                ports.system().identifiers(),
                                ports.system().clock(),
                                policy)::handle)::apply,
                lifecycle.guarded(ChangeFailure.StoreUnavailable::new, new DisallowAddressHandler(changes)::handle)
                        ::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ListAllowlistHandler(profiles, ports.store().usage())::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new PreviewDisallowHandler(profiles, ports.store().usage())::handle)::apply,
                lifecycle.guardedHot(RangeFailure.Unavailable::new, new CheckRangeHandler(policy)::handle)::apply);
    }
}
