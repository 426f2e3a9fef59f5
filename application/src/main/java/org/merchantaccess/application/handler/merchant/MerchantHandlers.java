package org.merchantaccess.application.handler.merchant;

import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.wiring.Ports;

/** Creates {@link MerchantUseCases}. */
public final class MerchantHandlers {

    private MerchantHandlers() {}

    /** Creates the use cases on the given ports. */
    public static MerchantUseCases on(
            Ports ports, Lifecycle lifecycle, ProfileChanges changes, AccessDirectory directory) {
        return new MerchantUseCases(
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new OpenMerchantProfileHandler(
                                changes,
                                ports.store().profiles(),
                                ports.system().identifiers())::handle)::apply,
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new SuspendMerchantHandler(changes, ports.system().identifiers())::handle)::apply,
                lifecycle.guarded(ChangeFailure.StoreUnavailable::new, new ResumeMerchantHandler(changes)::handle)
                        ::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ReadMerchantHandler(new ProfileReads(
                                ports.store().transactions(), ports.store().profiles()))::handle)::apply,
                lifecycle.guarded(
                        Unavailable::new,
                        new ListMerchantsHandler(
                                ports.store().transactions(), ports.store().profiles())::handle)::apply,
                lifecycle.guarded(Unavailable::new, new FindMerchantHandler(directory)::handle)::apply);
    }
}
