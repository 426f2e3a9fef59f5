package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.allowlist.AllowlistPolicy;

/** All that can be done with a merchant's allowlist. */
public record AllowlistUseCases(
        AllowAddress allow,
        DisallowAddress disallow,
        ListAllowlist list,
        PreviewDisallow previewDisallow,
        CheckRange checkRange) {
    public AllowlistUseCases {
        requireNonNull(allow, "allow");
        requireNonNull(disallow, "disallow");
        requireNonNull(list, "list");
        requireNonNull(previewDisallow, "previewDisallow");
        requireNonNull(checkRange, "checkRange");
    }

    /** The use cases of this room, on those ports. */
    public static AllowlistUseCases on(
            Ports ports, Lifecycle lifecycle, ProfileChanges changes, AllowlistPolicy policy) {
        return new AllowlistUseCases(
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new AllowAddressHandler(changes, ports.identifiers(), ports.clock(), policy)::handle)::apply,
                lifecycle.guarded(ChangeFailure.StoreUnavailable::new, new DisallowAddressHandler(changes)::handle)
                        ::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ListAllowlistHandler(ports.transactions(), ports.profiles(), ports.usage())::handle)::apply,
                lifecycle.guarded(
                                ReadFailure.StoreUnavailable::new,
                                new PreviewDisallowHandler(ports.transactions(), ports.profiles(), ports.usage())
                                        ::handle)::apply,
                lifecycle.guardedHot(RangeFailure.Unavailable::new, new CheckRangeHandler(policy)::handle)::apply);
    }
}
