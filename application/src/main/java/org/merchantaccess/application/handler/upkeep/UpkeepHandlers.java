package org.merchantaccess.application.handler.upkeep;

import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.storage.VerificationFailure;
import org.merchantaccess.application.upkeep.SigningFailure;
import org.merchantaccess.application.upkeep.UpkeepFailure;
import org.merchantaccess.application.upkeep.UpkeepUseCases;
import org.merchantaccess.application.wiring.Ports;

/** Creates {@link UpkeepUseCases}. */
public final class UpkeepHandlers {

    private UpkeepHandlers() {}

    /**
     * Creates the use cases on the given ports.
     *
     * @param self the node that they run on
     */
    public static UpkeepUseCases on(Ports ports, Lifecycle lifecycle, Propagation propagation, NodeId self) {
        return new UpkeepUseCases(
                lifecycle.guarded(
                        BackupFailure.StoreUnavailable::new,
                        new BackUpHandler(ports.store().backups())::handle)::apply,
                lifecycle.guarded(
                        VerificationFailure.StoreUnavailable::new,
                        new VerifyStoreHandler(ports.store().storeVerifier())::handle)::apply,
                lifecycle.guarded(
                        UpkeepFailure.StoreUnavailable::new,
                        new RotateSealingKeysHandler(ports.store(), propagation, self)::handle)::apply,
                lifecycle.guarded(
                        Unavailable::new,
                        new RotateSigningKeyHandler(
                                ports.store().transactions(),
                                ports.store().signingKeys(),
                                ports.store().changeFeed(),
                                ports.system().identifiers(),
                                ports.store().storeClock())::handle)::apply,
                lifecycle.guarded(
                        SigningFailure.StoreUnavailable::new,
                        new ConfigureSigningHandler(
                                ports.store().transactions(),
                                ports.store().signingKeys(),
                                ports.store().changeFeed(),
                                propagation,
                                ports.system().identifiers(),
                                ports.store().storeClock())::handle)::apply,
                lifecycle.guarded(
                        Unavailable::new,
                        new DistrustSigningKeysHandler(
                                ports.store().transactions(),
                                ports.store().signingKeys(),
                                ports.store().auditTrail(),
                                ports.store().changeFeed(),
                                propagation,
                                ports.system().identifiers(),
                                ports.store().storeClock(),
                                ports.system().clock())::handle)::apply);
    }
}
