package org.merchantaccess.domain.allowlist;

import java.time.Instant;

/** One range a merchant's software may call from, and who remembers why. */
public record AllowlistEntry(EntryId id, AddressRange range, EntryLabel label, Instant addedAt) {}
