package org.merchantaccess.application.port.verification;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;

/**
 * What came of verifying a store.
 *
 * @param appKeys how many sealed copies of app keys were opened and compared with their verifiers
 * @param signingKeys how many signing keys were opened and tried
 * @param auditEntries how many seals of audit entries were recomputed
 * @param damages what is not as it was written; at most {@link #MAX_DAMAGES}, the rest is likely more of the same
 */
public record StoreReport(long appKeys, long signingKeys, long auditEntries, List<Damage> damages) {

    /** How many damages a report names. */
    public static final int MAX_DAMAGES = 100;

    public StoreReport {
        requireNonNull(damages, "damages");
        damages = List.copyOf(damages);
    }

    public boolean isSound() {
        return damages.isEmpty();
    }

    /**
     * Something that is not as it was written.
     *
     * @param where the table, App ID, merchant or key it is about, for people
     * @param what how it differs, for people; never a secret
     */
    public record Damage(DamagedPart part, String where, String what) {
        public Damage {
            requireNonNull(part, "part");
            requireNonNull(where, "where");
            requireNonNull(what, "what");
        }
    }

    /** What is damaged, by what there is to be done about it. */
    public enum DamagedPart {
        /** Pages of the file, or the tables and indexes made of them. */
        PAGES,
        /** A value that cannot have been written, or two that contradict each other. */
        VALUES,
        /** The copy of an app key from which it is shown again. */
        SEALED_COPIES,
        /** A key that signs tokens. */
        SIGNING_KEYS,
        /** The secret of a person's authenticator app. */
        SECOND_FACTORS,
        /** An entry of an audit trail. */
        AUDIT_TRAIL
    }
}
