package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.port.BackupFailure;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.verification.VerificationFailure;

/** All that keeps the store sound. */
public record UpkeepUseCases(
        BackUp backUp,
        VerifyStore verifyStore,
        RotateSealingKeys rotateSealingKeys,
        RotateSigningKey rotateSigningKey,
        DistrustSigningKeys distrustSigningKeys) {
    public UpkeepUseCases {
        requireNonNull(backUp, "backUp");
        requireNonNull(verifyStore, "verifyStore");
        requireNonNull(rotateSealingKeys, "rotateSealingKeys");
        requireNonNull(rotateSigningKey, "rotateSigningKey");
        requireNonNull(distrustSigningKeys, "distrustSigningKeys");
    }

    /** The use cases of this room, on those ports. */
    public static UpkeepUseCases on(Ports ports, Lifecycle lifecycle, Propagation propagation) {
        return new UpkeepUseCases(
                lifecycle.guarded(BackupFailure.StoreUnavailable::new, new BackUpHandler(ports.backups())::handle)
                        ::apply,
                lifecycle.guarded(
                        VerificationFailure.StoreUnavailable::new,
                        new VerifyStoreHandler(ports.storeVerifier())::handle)::apply,
                lifecycle.guarded(
                        UpkeepFailure.StoreUnavailable::new,
                        new RotateSealingKeysHandler(
                                ports.transactions(),
                                ports.profiles(),
                                ports.appKeys(),
                                ports.signingKeys(),
                                ports.people().secondFactors(),
                                ports.sealingKeys(),
                                ports.changeFeed(),
                                propagation)::handle)::apply,
                lifecycle.guarded(
                        UpkeepFailure.StoreUnavailable::new,
                        new RotateSigningKeyHandler(
                                ports.transactions(),
                                ports.signingKeys(),
                                ports.changeFeed(),
                                ports.identifiers(),
                                ports.clock())::handle)::apply,
                lifecycle.guarded(
                        UpkeepFailure.StoreUnavailable::new,
                        new DistrustSigningKeysHandler(
                                ports.transactions(),
                                ports.signingKeys(),
                                ports.auditTrail(),
                                ports.changeFeed(),
                                propagation,
                                ports.identifiers(),
                                ports.clock())::handle)::apply);
    }
}
