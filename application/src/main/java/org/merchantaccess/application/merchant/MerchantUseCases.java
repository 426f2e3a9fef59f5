package org.merchantaccess.application.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.port.Ports;

/** All that can be done with a merchant profile as a whole. */
public record MerchantUseCases(
        OpenMerchantProfile open,
        SuspendMerchant suspend,
        ResumeMerchant resume,
        ReadMerchant read,
        ListMerchants list) {
    public MerchantUseCases {
        requireNonNull(open, "open");
        requireNonNull(suspend, "suspend");
        requireNonNull(resume, "resume");
        requireNonNull(read, "read");
        requireNonNull(list, "list");
    }

    /** The use cases of this room, on those ports. */
    public static MerchantUseCases on(Ports ports, Lifecycle lifecycle, ProfileChanges changes) {
        return new MerchantUseCases(
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new OpenMerchantProfileHandler(changes, ports.profiles(), ports.identifiers())::handle)::apply,
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new SuspendMerchantHandler(changes, ports.identifiers())::handle)::apply,
                lifecycle.guarded(ChangeFailure.StoreUnavailable::new, new ResumeMerchantHandler(changes)::handle)
                        ::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ReadMerchantHandler(ports.transactions(), ports.profiles())::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ListMerchantsHandler(ports.transactions(), ports.profiles())::handle)::apply);
    }
}
