package org.merchantaccess.persistence.merchant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.allowlist.EntryLabel;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.StoredValues;

/** A row of the table of allowlist entries. */
record AllowlistRow(String entryId, String merchantId, long position, String range, String label, Instant addedAt) {

    static List<AllowlistRow> of(MerchantProfile merchant) {
        List<AllowlistRow> rows = new ArrayList<>();
        for (AllowlistEntry entry : merchant.allowlist().entries()) {
            rows.add(new AllowlistRow(
                    entry.id().text(),
                    merchant.id().text(),
                    rows.size(),
                    entry.range().toString(),
                    entry.label().text(),
                    Instant.ofEpochMilli(entry.addedAt().toEpochMilli())));
        }
        return rows;
    }

    void insert(Sql sql) {
        sql.change("""
                INSERT INTO allowlist_entry (entry_id, merchant_id, position, address_range, label, added_at)
                  VALUES (?, ?, ?, ?, ?, ?)""", entryId, merchantId, position, range, label, addedAt);
    }

    void delete(Sql sql) {
        sql.change("DELETE FROM allowlist_entry WHERE entry_id = ?", entryId);
    }

    static AllowlistEntry entry(Row row) {
        return new AllowlistEntry(
                new EntryId(row.text("entry_id")),
                StoredValues.valid(AddressRange.parse(row.text("address_range"))),
                StoredValues.valid(EntryLabel.restored(row.text("label"))),
                row.moment("added_at"));
    }
}
