package org.merchantaccess.application.upkeep;

import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.port.Ports;

/** All that keeps the store sound. */
public record UpkeepUseCases(
        BackUp backUp,
        RotateSealingKeys rotateSealingKeys,
        RotateSigningKey rotateSigningKey,
        DistrustSigningKeys distrustSigningKeys) {

    /** The use cases of this room, on those ports. */
    public static UpkeepUseCases on(Ports ports, Propagation propagation) {
        return new UpkeepUseCases(
                new BackUpHandler(ports.backups()),
                new RotateSealingKeysHandler(
                        ports.transactions(),
                        ports.profiles(),
                        ports.appKeys(),
                        ports.signingKeys(),
                        ports.people().secondFactors(),
                        ports.sealingKeys(),
                        ports.changeFeed(),
                        propagation),
                new RotateSigningKeyHandler(
                        ports.transactions(),
                        ports.signingKeys(),
                        ports.changeFeed(),
                        ports.identifiers(),
                        ports.clock()),
                new DistrustSigningKeysHandler(
                        ports.transactions(),
                        ports.signingKeys(),
                        ports.auditTrail(),
                        ports.changeFeed(),
                        propagation,
                        ports.identifiers(),
                        ports.clock()));
    }
}
