package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases for maintaining the store and its keys. */
public record UpkeepUseCases(
        BackUp backUp,
        VerifyStore verifyStore,
        RotateSealingKeys rotateSealingKeys,
        RotateSigningKey rotateSigningKey,
        ConfigureSigning configureSigning,
        DistrustSigningKeys distrustSigningKeys) {
    public UpkeepUseCases {
        requireNonNull(backUp, "backUp");
        requireNonNull(verifyStore, "verifyStore");
        requireNonNull(rotateSealingKeys, "rotateSealingKeys");
        requireNonNull(rotateSigningKey, "rotateSigningKey");
        requireNonNull(configureSigning, "configureSigning");
        requireNonNull(distrustSigningKeys, "distrustSigningKeys");
    }
}
