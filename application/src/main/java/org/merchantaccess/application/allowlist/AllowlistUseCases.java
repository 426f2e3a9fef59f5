package org.merchantaccess.application.allowlist;

import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.allowlist.AllowlistPolicy;

/** All that can be done with a merchant's allowlist. */
public record AllowlistUseCases(
        AllowAddress allow,
        DisallowAddress disallow,
        ListAllowlist list,
        PreviewDisallow previewDisallow,
        CheckRange checkRange) {

    /** The use cases of this room, on those ports. */
    public static AllowlistUseCases on(Ports ports, ProfileChanges changes, AllowlistPolicy policy) {
        return new AllowlistUseCases(
                new AllowAddressHandler(changes, ports.identifiers(), ports.clock(), policy),
                new DisallowAddressHandler(changes),
                new ListAllowlistHandler(ports.transactions(), ports.profiles(), ports.usage()),
                new PreviewDisallowHandler(ports.transactions(), ports.profiles(), ports.usage()),
                new CheckRangeHandler(policy));
    }
}
