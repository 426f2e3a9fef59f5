package org.merchantaccess.persistence.key;

import java.util.HexFormat;
import org.merchantaccess.application.port.AuditEntry;

/**
 * Chains the entries of an audit trail: each seal is an HMAC-SHA-256 over the seal before it and all fields of its entry, so that
 * nobody without the key can change, remove, insert or reorder one unnoticed (S90). The end of the trail can be cut off unnoticed by
 * who does not remember the last seal.
 *
 * <p>The form of what is sealed is for ever, or chains of years ago would break. What entries gain one day is added at the end, and only
 * where it is not empty.
 */
public final class AuditSealer {

    /** What stands for the seal before the first entry. */
    public static final String NO_SEAL = "";

    private final KeyRing keys;

    AuditSealer(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * The seal of an entry: 64 hexadecimal digits. Of its time, whole milliseconds count.
     *
     * @param previous the seal of the entry before it, or {@link #NO_SEAL}
     * @param position where the entry stands in its trail
     */
    public String sealOf(String previous, long position, AuditEntry entry) {
        byte[] message = Fields.of("audit", keys.environment().word(), previous)
                .and(entry.merchant().text())
                .and(position)
                .and(entry.at().toEpochMilli())
                .and(entry.actor().name())
                .and(entry.actor().from().toString())
                .and(entry.action())
                .and(entry.subject())
                .and(entry.detail())
                .toBytes();
        return HexFormat.of().formatHex(keys.audit().hmac(message));
    }
}
