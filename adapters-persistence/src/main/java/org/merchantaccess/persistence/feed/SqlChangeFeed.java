package org.merchantaccess.persistence.feed;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/**
 * Stores the change feed in a table.
 *
 * <p>A number is assigned by updating the one row of the {@linkplain FeedHead head}. This also blocks other writers until the transaction
 * ends, so changes become visible in the order of their numbers. A database sequence would not guarantee that.
 */
public final class SqlChangeFeed implements ChangeFeed {

    private final Sql sql;
    private final FeedHead head;
    private final SqlMerchantProfiles profiles;
    private final JournalWriter journal;
    private final Clock clock;

    /** Creates the feed of changes to those profiles; each change is written to the restore journal. */
    public SqlChangeFeed(Sql sql, SqlMerchantProfiles profiles, JournalWriter journal, Clock clock) {
        this.sql = sql;
        this.head = new FeedHead(sql);
        this.profiles = profiles;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public long append(MerchantProfile merchant) {
        return append(Option.some(ProfileText.write(merchant)));
    }

    @Override
    public long appendWithoutMerchant() {
        return append(Option.none());
    }

    private long append(Option<String> profile) {
        String entryId = FeedHead.randomId();
        journal.journaledHead()
                .forEach(journaled -> sql.change("UPDATE store_state SET journaled = ? WHERE id = 1", journaled));
        long number = head.assign(entryId);
        new StoredEntry(number, entryId, clock.instant(), profile).insert(sql);
        journal.recordChange(number);
        return number;
    }

    @Override
    public long head() {
        return head.number();
    }

    @Override
    public Either<FeedFailure, Snapshot> snapshot() {
        return head.position().map(newest -> new Snapshot(newest, profiles.all()));
    }

    @Override
    public Either<FeedFailure, List<Entry>> after(FeedPosition position) {
        return head.position()
                .flatMap(newest -> position.equals(newest)
                        ? Either.right(List.of())
                        : verified(position, newest.history()).flatMap(this::read));
    }

    /** Returns the position if the feed has it and every later number. */
    private Either<FeedFailure, FeedPosition> verified(FeedPosition position, String history) {
        if (!position.history().equals(history)) {
            return Either.left(new FeedFailure.OtherHistory());
        }
        Found found = sql.one(
                        """
                        SELECT COALESCE((SELECT MIN(number) FROM change_entry), 1) AS oldest,
                          (SELECT COUNT(*) FROM change_entry WHERE number = ? AND entry_id = ?) AS times""",
                        row -> new Found(row.number("oldest"), row.number("times") > 0),
                        position.number(),
                        position.entryId())
                .getOrElseThrow(() -> new IllegalStateException("a query without a table has one row"));
        if (position.number() == 0 ? found.oldest() > 1 : position.number() < found.oldest()) {
            return Either.left(new FeedFailure.TooFarBehind());
        }
        return position.number() == 0 || found.isThere()
                ? Either.right(position)
                : Either.left(new FeedFailure.CommitsLost());
    }

    /** The number of the oldest entry, and whether there is an entry at a position. */
    private record Found(long oldest, boolean isThere) {}

    private Either<FeedFailure, List<Entry>> read(FeedPosition position) {
        return Either.sequenceRight(sql.all(
                        "SELECT number, entry_id, kind, format, profile FROM change_entry WHERE number > ? ORDER BY number",
                        row -> StoredEntry.read(position.history(), row),
                        position.number()))
                .map(Seq::asJava);
    }

    @Override
    public void recordLostCommits(FeedPosition applied) {
        sql.change(
                "INSERT INTO lost_commits (number, entry_id, recorded_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                applied.number(),
                applied.entryId(),
                clock.instant());
    }

    @Override
    public void dropOldEntries() {
        sql.change(
                "DELETE FROM change_entry WHERE at < ? AND number < (SELECT number FROM feed_head WHERE id = 1)",
                clock.instant().minus(KEPT));
    }

    /**
     * Returns the profile in a row of the table, or none if the change belongs to no merchant.
     *
     * @throws RuntimeException if the stored text is not a valid profile
     */
    public static Option<MerchantProfile> profile(Row row) {
        return StoredEntry.profile(row);
    }
}
