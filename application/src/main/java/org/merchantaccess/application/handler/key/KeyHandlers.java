package org.merchantaccess.application.handler.key;

import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.key.KeyUseCases;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.report.LeakReports;
import org.merchantaccess.application.wiring.Ports;

/** Creates {@link KeyUseCases}. */
public final class KeyHandlers {

    private KeyHandlers() {}

    /** Creates the use cases on the given ports. */
    public static KeyUseCases on(
            Ports ports, Lifecycle lifecycle, ProfileChanges profileChanges, KeyChanges changes, LeakReports reports) {
        StoreClock clock = ports.store().storeClock();
        return new KeyUseCases(
                lifecycle.guarded(ChangeFailure.StoreUnavailable::new, new ReplaceAppKeyHandler(changes, clock)::handle)
                        ::apply,
                lifecycle.guarded(
                                ChangeFailure.StoreUnavailable::new,
                                new RegisterPublicKeyHandler(changes, clock)::handle)::apply,
                lifecycle.guarded(ChangeFailure.StoreUnavailable::new, new PutAppKeyBackHandler(changes, clock)::handle)
                        ::apply,
                lifecycle.guarded(ChangeFailure.StoreUnavailable::new, new EndAppKeyHandler(changes, clock)::handle)
                        ::apply,
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new, new SetAppKeyExpiryHandler(changes, clock)::handle)::apply,
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new ReplaceLeakedKeyHandler(changes, ports.store().usage(), reports, clock)::handle)::apply,
                lifecycle.guarded(
                                ChangeFailure.StoreUnavailable::new, new SetSelfRotationHandler(profileChanges)::handle)
                        ::apply);
    }
}
