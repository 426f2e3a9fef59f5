package org.merchantaccess.application.port.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;

/**
 * Keys that seal keys at rest, and peppers that verify app keys. They are stored apart from the store, so nothing here is transactional.
 *
 * <p>To replace them: {@link #renew()}, then store every {@link AppKeys app key} and {@link SigningKeyStore#reseal() signing key} again,
 * then {@link #forgetFormer()}. After an interruption, start again with the first step.
 */
public interface SealingKeys {

    /**
     * Adds new keys, which seal from now on. Data sealed with former keys can still be opened. If former keys exist already, the current
     * ones stay.
     *
     * @return the current version
     */
    Either<NotSaved, Integer> renew();

    /**
     * Deletes all former keys: data still sealed with them is lost. A login in progress that uses a former pepper is still decided
     * correctly.
     *
     * @return the current version
     */
    Either<NotSaved, Integer> forgetFormer();

    /** The keys could not be saved; nothing has changed. */
    record NotSaved(String reason) {
        public NotSaved {
            requireNonNull(reason, "reason");
        }
    }
}
