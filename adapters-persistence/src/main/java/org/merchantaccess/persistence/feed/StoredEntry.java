package org.merchantaccess.persistence.feed;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/**
 * An entry of the change feed as it is stored.
 *
 * @param profile the encoded profile; none for a change of the signing keys
 */
record StoredEntry(long number, String entryId, Instant at, String kind, int format, Option<String> profile) {

    static final String MERCHANT = "merchant";
    static final String SIGNING_KEYS = "signing_keys";

    /** The formats that this version reads. */
    static final FeedFormats FORMATS =
            FeedFormats.none().with(MERCHANT, ProfileText.NEWEST_FORMAT).with(SIGNING_KEYS, 1);

    /** Returns the entry of a change that concerns no merchant, in the format that every version reads. */
    static StoredEntry withoutMerchant(long number, String entryId, Instant at) {
        return new StoredEntry(number, entryId, at, SIGNING_KEYS, 1, Option.none());
    }

    void insert(Sql sql) {
        sql.change(
                "INSERT INTO change_entry (number, entry_id, at, kind, format, profile) VALUES (?, ?, ?, ?, ?, ?)",
                number,
                entryId,
                at,
                kind,
                format,
                profile);
        sql.recordFeedEntry(entryId);
    }

    /** Reads a row whose format this version knows. */
    static ChangeFeed.Entry read(String history, Row row) {
        return new ChangeFeed.Entry(
                new FeedPosition(history, row.number("number"), row.text("entry_id")), profile(row));
    }

    /**
     * Returns the profile in a row of the table, or none if the change belongs to no merchant.
     *
     * @throws RuntimeException if the stored text is not a valid profile
     */
    static Option<MerchantProfile> profile(Row row) {
        return row.optionalText("profile").map(ProfileText::read);
    }
}
