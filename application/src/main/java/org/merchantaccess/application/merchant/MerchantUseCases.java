package org.merchantaccess.application.merchant;

import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.port.Ports;

/** All that can be done with a merchant profile as a whole. */
public record MerchantUseCases(
        OpenMerchantProfile open,
        SuspendMerchant suspend,
        ResumeMerchant resume,
        ReadMerchant read,
        ListMerchants list) {

    /** The use cases of this room, on those ports. */
    public static MerchantUseCases on(Ports ports, ProfileChanges changes) {
        return new MerchantUseCases(
                new OpenMerchantProfileHandler(changes, ports.profiles(), ports.identifiers()),
                new SuspendMerchantHandler(changes, ports.identifiers()),
                new ResumeMerchantHandler(changes),
                new ReadMerchantHandler(ports.transactions(), ports.profiles()),
                new ListMerchantsHandler(ports.transactions(), ports.profiles()));
    }
}
