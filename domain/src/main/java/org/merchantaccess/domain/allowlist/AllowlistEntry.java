package org.merchantaccess.domain.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;

/** An allowed address range with its label. */
public record AllowlistEntry(EntryId id, AddressRange range, EntryLabel label, Instant addedAt) {
    public AllowlistEntry {
        requireNonNull(id, "id");
        requireNonNull(range, "range");
        requireNonNull(label, "label");
        requireNonNull(addedAt, "addedAt");
    }
}
