package org.merchantaccess.persistence.feed;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.node.FeedFailure;
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
record StoredEntry(long number, String entryId, Instant at, Option<String> profile) {

    private static final String MERCHANT = "merchant";
    private static final String SIGNING_KEYS = "signing_keys";

    void insert(Sql sql) {
        sql.change(
                "INSERT INTO change_entry (number, entry_id, at, kind, format, profile) VALUES (?, ?, ?, ?, ?, ?)",
                number,
                entryId,
                at,
                profile.isDefined() ? MERCHANT : SIGNING_KEYS,
                ProfileText.FORMAT,
                profile);
        sql.recordFeedEntry(entryId);
    }

    /** Reads a row, unless this version does not know its kind or format. */
    static Either<FeedFailure, ChangeFeed.Entry> read(String history, Row row) {
        String kind = row.text("kind");
        long format = row.number("format");
        boolean isKnown = format == ProfileText.FORMAT && (kind.equals(MERCHANT) || kind.equals(SIGNING_KEYS));
        return isKnown
                ? Either.right(new ChangeFeed.Entry(
                        new FeedPosition(history, row.number("number"), row.text("entry_id")), profile(row)))
                : Either.left(new FeedFailure.UnknownFormat(kind + " " + format));
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
