package org.merchantaccess.application.port.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.node.SealingKeyVersions;

/**
 * Keys that seal keys at rest, and peppers that verify app keys. They are kept apart from the store, so only {@link #adoptVersionInUse()}
 * needs a transaction.
 *
 * <p>Where each node has a copy of the keys, an operator supplies a new version to all nodes. A node seals with the version that the store
 * uses, which may be older than the newest that it holds.
 *
 * <p>To replace them: {@link #renew()}, then store every {@link AppKeys app key} and {@link SigningKeyStore#reseal() signing key} again,
 * then {@link #forgetFormer()}. After an interruption, start again with the first step.
 */
public interface SealingKeys {

    /** Returns true if an operator supplies the keys to each node. By default they belong to this process alone. */
    default boolean areSupplied() {
        return false;
    }

    /** Returns the versions that this process holds. */
    SealingKeyVersions versions();

    /**
     * Reads the keys again where an operator supplies them. Keys that cannot be read, or that belong to another store, are logged and
     * ignored. By default does nothing.
     */
    default void reload() {}

    /**
     * Seals from now on with the version that the store uses, if it is newer than before. Called in each poll, before anything that was
     * sealed is read.
     *
     * @return that version if this process does not hold it; none by default
     */
    default Option<Integer> adoptVersionInUse() {
        return Option.none();
    }

    /**
     * Adds new keys, which seal from now on. Data sealed with former keys can still be opened. If former keys exist already, the current
     * ones stay. Where an operator supplies the keys, uses the newest that it has supplied.
     *
     * @return the current version
     */
    Either<NotSaved, Integer> renew();

    /**
     * Deletes all former keys: data still sealed with them is lost. A login in progress that uses a former pepper is still decided
     * correctly. Where an operator supplies the keys, deletes nothing.
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
