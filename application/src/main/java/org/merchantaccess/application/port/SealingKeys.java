package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;

/**
 * What keys at rest are sealed under, and recognised with. Kept apart from the store, so nothing here is part of a transaction.
 *
 * <p>To replace them: {@link #renew()}, then keep every {@link AppKeys app key} and {@link KeptSigningKeys#reseal() signing key} anew,
 * then {@link #forgetFormer()}. Whoever is interrupted begins again with the first step.
 */
public interface SealingKeys {

    /**
     * From now on keys are sealed under new ones; what was sealed under the former can still be opened. Where there are former ones
     * already, those in use stay.
     *
     * @return the version now in use
     */
    Either<Unkept, Integer> renew();

    /**
     * Forgets all former ones: what is still sealed under them is lost. A login that was under way with the former way to recognise
     * a key is still decided rightly.
     */
    Either<Unkept, Integer> forgetFormer();

    /** They could not be written down, so nothing has changed. */
    record Unkept(String reason) {
        public Unkept {
            requireNonNull(reason, "reason");
        }
    }
}
