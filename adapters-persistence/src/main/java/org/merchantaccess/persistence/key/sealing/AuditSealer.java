package org.merchantaccess.persistence.key.sealing;

import java.util.HexFormat;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.persistence.key.KeyRing;
import org.merchantaccess.persistence.key.LengthPrefixedFields;

/**
 * Chains the entries of an audit trail. Each seal is an HMAC-SHA-256 over the previous seal and all fields of its entry. Without the key,
 * no entry can be changed, removed, inserted or reordered unnoticed (S90). Cutting off the end of the trail is noticed only if the last
 * seal was recorded elsewhere.
 *
 * <p>The sealed format must never change, or existing chains would break. New fields are added at the end, and only if they are not empty.
 */
public final class AuditSealer {

    /** The seal before the first entry. */
    public static final String NO_SEAL = "";

    private final KeyRing keys;

    public AuditSealer(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * Returns the seal of an entry: 64 hexadecimal digits. Its time is sealed in whole milliseconds.
     *
     * @param previous the seal of the previous entry, or {@link #NO_SEAL}
     * @param position the number of the entry in its trail
     */
    public String sealOf(String previous, long position, AuditEntry entry) {
        byte[] message = LengthPrefixedFields.of("audit", keys.environment().word(), previous)
                .and(entry.merchant().text())
                .and(position)
                .and(entry.at().toEpochMilli())
                .and(entry.actor().name())
                .and(entry.actor().from().toString())
                .and(entry.action().text())
                .and(entry.subject())
                .and(entry.detail())
                .toBytes();
        return HexFormat.of().formatHex(keys.audit().hmac(message));
    }
}
