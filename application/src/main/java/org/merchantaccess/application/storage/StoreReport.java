package org.merchantaccess.application.storage;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;

/**
 * Result of the verification of a store.
 *
 * @param appKeys number of sealed app keys opened and compared with their verifiers
 * @param signingKeys number of signing keys opened and tried
 * @param auditEntries number of recomputed audit seals
 * @param damages the damages found, at most {@link #MAX_DAMAGES}; further ones are omitted
 */
public record StoreReport(long appKeys, long signingKeys, long auditEntries, List<Damage> damages) {

    /** Maximum number of damages in a report. */
    public static final int MAX_DAMAGES = 100;

    public StoreReport {
        requireNonNull(damages, "damages");
        damages = List.copyOf(damages);
    }

    public boolean isSound() {
        return damages.isEmpty();
    }

    /**
     * A difference between the stored and the written data.
     *
     * @param where the table, App ID, merchant or key, for people
     * @param what the difference, for people; never a secret
     */
    public record Damage(DamagedPart part, String where, String what) {
        public Damage {
            requireNonNull(part, "part");
            requireNonNull(where, "where");
            requireNonNull(what, "what");
        }
    }

    /** Damaged part of the store, which determines the remedy. */
    public enum DamagedPart {
        /** Pages of the file, or the tables and indexes made of them. */
        PAGES,
        /** An invalid value, or two values that contradict each other. */
        VALUES,
        /** The sealed copy of an app key. */
        SEALED_COPIES,
        /** A signing key. */
        SIGNING_KEYS,
        /** The secret of a second factor (authenticator app). */
        SECOND_FACTORS,
        /** An entry of an audit trail. */
        AUDIT_TRAIL
    }
}
