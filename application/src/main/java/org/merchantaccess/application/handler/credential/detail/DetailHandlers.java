package org.merchantaccess.application.handler.credential.detail;

import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.credential.detail.DetailUseCases;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.Ports;

/** Creates {@link DetailUseCases}. */
public final class DetailHandlers {

    private DetailHandlers() {}

    /** Creates the use cases on the given ports. */
    public static DetailUseCases on(Ports ports, Lifecycle lifecycle, ProfileChanges changes) {
        ProfileReads profiles =
                new ProfileReads(ports.store().transactions(), ports.store().profiles());
        return new DetailUseCases(
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new, new DescribeAppCredentialHandler(changes)::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ShowAppCredentialHandler(
                                profiles, ports.store().usage(), ports.system().clock())::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ReadAppIdHistoryHandler(profiles, ports.store().auditTrail())::handle)::apply);
    }
}
