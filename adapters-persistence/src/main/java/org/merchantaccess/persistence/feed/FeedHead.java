package org.merchantaccess.persistence.feed;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.UUID;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/**
 * The position of the newest entry of the change feed, in a table of its own: only an append and an accepted restore change it.
 *
 * <p>A transaction that changes the row holds its lock until it ends.
 */
public final class FeedHead {

    private final Sql sql;

    /** Creates the head with the statements that reach its table. */
    public FeedHead(Sql sql) {
        this.sql = sql;
    }

    /** Begins the first history of a new store, which has no entries. */
    public void create() {
        sql.change(
                "INSERT INTO feed_head (id, history_id, number, entry_id, formats) VALUES (1, ?, 0, '', '')",
                randomId());
    }

    /**
     * Begins another history. Its first entry concerns no merchant; earlier entries and recorded losses are dropped.
     *
     * @param number number of the first entry, above every number that a node may have applied
     */
    public void beginHistory(long number, Instant at) {
        String entryId = randomId();
        sql.change("DELETE FROM change_entry");
        sql.change("DELETE FROM lost_commits");
        sql.change(
                "UPDATE feed_head SET history_id = ?, number = ?, entry_id = ? WHERE id = 1",
                randomId(),
                number,
                entryId);
        StoredEntry.withoutMerchant(number, entryId, at).insert(sql);
    }

    /** Returns the newest entry; {@link FeedFailure.LossRecorded} if a node has recorded that this database lacks commits. */
    Either<FeedFailure, Newest> newest() {
        return sql.one("""
                        SELECT history_id, number, entry_id, formats, (SELECT COUNT(*) FROM lost_commits) AS losses
                          FROM feed_head WHERE id = 1""", FeedHead::newest).getOrElseThrow(() -> new IllegalStateException("the feed has no head"));
    }

    private static Either<FeedFailure, Newest> newest(Row row) {
        return row.number("losses") > 0
                ? Either.left(new FeedFailure.LossRecorded())
                : Either.right(new Newest(
                        new FeedPosition(row.text("history_id"), row.number("number"), row.text("entry_id")),
                        FeedFormats.parse(row.text("formats"))));
    }

    /**
     * Returns the newest entry if the feed has the position and every later number, in one query. A loss of commits takes precedence, then
     * another history.
     */
    Either<FeedFailure, Newest> newestAfter(FeedPosition position) {
        return sql.one(
                        """
                        SELECT history_id, number, entry_id, formats, (SELECT COUNT(*) FROM lost_commits) AS losses,
                            COALESCE((SELECT MIN(number) FROM change_entry), 1) AS oldest,
                            (SELECT COUNT(*) FROM change_entry WHERE number = ? AND entry_id = ?) AS times
                          FROM feed_head WHERE id = 1""",
                        row -> newest(row)
                                .flatMap(newest -> newest.position().equals(position)
                                        ? Either.right(newest)
                                        : found(position, newest, row)),
                        position.number(),
                        position.entryId())
                .getOrElseThrow(() -> new IllegalStateException("the feed has no head"));
    }

    private static Either<FeedFailure, Newest> found(FeedPosition position, Newest newest, Row row) {
        long oldest = row.number("oldest");
        if (!position.history().equals(newest.position().history())) {
            return Either.left(new FeedFailure.OtherHistory());
        }
        if (position.number() == 0 ? oldest > 1 : position.number() < oldest) {
            return Either.left(new FeedFailure.TooFarBehind());
        }
        return position.number() == 0 || row.number("times") > 0
                ? Either.right(newest)
                : Either.left(new FeedFailure.CommitsLost());
    }

    /** Returns the formats of all entries that were ever appended, also in former histories. */
    FeedFormats written() {
        return sql.one("SELECT formats FROM feed_head WHERE id = 1", row -> FeedFormats.parse(row.text("formats")))
                .getOrElse(FeedFormats.none());
    }

    /** Returns the number of the newest entry. */
    long number() {
        return sql.number("SELECT number FROM feed_head WHERE id = 1");
    }

    /**
     * Assigns the next number to an entry of that kind and format.
     *
     * @throws PortUnavailable while the store lacks commits
     */
    long assign(String entryId, String kind, int format) {
        Assigned assigned = sql.one(
                        """
                        UPDATE feed_head SET number = number + 1, entry_id = ?
                          WHERE id = 1 AND NOT EXISTS (SELECT 1 FROM lost_commits) RETURNING number, formats""", row -> new Assigned(row.number("number"), FeedFormats.parse(row.text("formats"))), entryId)
                .getOrElseThrow(() -> new PortUnavailable("the database lacks commits that were confirmed"));
        recordFormat(assigned.written, kind, format);
        return assigned.number;
    }

    /** Records that only a node that reads those signing keys may follow the feed, although no entry announces them: they are in a new store. */
    public void requireReaderOf(SigningKeyRing keys) {
        recordFormat(written(), StoredEntry.SIGNING_KEYS, StoredEntry.lowestFormatOf(keys));
    }

    private void recordFormat(FeedFormats written, String kind, int format) {
        if (!written.includes(kind, format)) {
            sql.change(
                    "UPDATE feed_head SET formats = ? WHERE id = 1",
                    written.with(kind, format).text());
        }
    }

    /** Returns 128 bits as hexadecimal digits, of which 122 are random. */
    static String randomId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * The newest entry.
     *
     * @param written the formats of all entries that were ever appended, also in former histories
     */
    record Newest(FeedPosition position, FeedFormats written) {}

    private record Assigned(long number, FeedFormats written) {}
}
