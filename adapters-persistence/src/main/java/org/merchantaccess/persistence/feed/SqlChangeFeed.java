package org.merchantaccess.persistence.feed;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.node.FeedChange;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.token.SqlRevokedTokens;

/**
 * Stores the change feed in a table.
 *
 * <p>A number is assigned by updating the one row of the {@linkplain FeedHead head}. This also blocks other writers until the transaction
 * ends, so changes become visible in the order of their numbers. A database sequence would not guarantee that.
 */
public final class SqlChangeFeed implements ChangeFeed {

    private final Sql sql;
    private final FeedHead head;
    private final SqlNodes nodes;
    private final SqlMerchantProfiles profiles;
    private final SqlRevokedTokens revokedTokens;
    private final JournalWriter journal;
    private final Clock clock;
    private final FeedFormats formats;

    /** Creates the feed of changes to those profiles; each change is written to the restore journal. */
    public SqlChangeFeed(Sql sql, SqlMerchantProfiles profiles, JournalWriter journal, Clock clock) {
        this(sql, profiles, journal, clock, StoredEntry.FORMATS);
    }

    /** Creates the feed of a version that reads those formats. */
    SqlChangeFeed(Sql sql, SqlMerchantProfiles profiles, JournalWriter journal, Clock clock, FeedFormats formats) {
        this.sql = sql;
        this.head = new FeedHead(sql);
        this.nodes = new SqlNodes(sql);
        this.profiles = profiles;
        this.revokedTokens = new SqlRevokedTokens(sql);
        this.journal = journal;
        this.clock = clock;
        this.formats = formats;
    }

    @Override
    public FeedFormats formats() {
        return formats;
    }

    @Override
    public boolean canAppend(MerchantProfile merchant) {
        return isRead(StoredEntry.MERCHANT, ProfileText.lowestFormatOf(merchant));
    }

    @Override
    public boolean canAppend(SigningKeyRing keys) {
        return isRead(StoredEntry.SIGNING_KEYS, StoredEntry.lowestFormatOf(keys));
    }

    @Override
    public boolean canAppendRevokedTokens() {
        return isRead(StoredEntry.REVOKED_TOKENS, StoredEntry.FIRST_FORMAT);
    }

    @Override
    public long append(MerchantProfile merchant) {
        int format = formatOf(StoredEntry.MERCHANT)
                .filter(highest -> highest >= ProfileText.lowestFormatOf(merchant))
                .getOrElseThrow(() -> new PortUnavailable("a node does not read the entry of that merchant"));
        return append(StoredEntry.MERCHANT, format, Option.some(ProfileText.write(merchant, format)));
    }

    @Override
    public long appendWithoutMerchant() {
        return appendIfRead(StoredEntry.SIGNING_KEYS, StoredEntry.FIRST_FORMAT, Option.none());
    }

    @Override
    public long append(SigningKeyRing keys) {
        return appendIfRead(StoredEntry.SIGNING_KEYS, StoredEntry.lowestFormatOf(keys), Option.none());
    }

    @Override
    public long appendRevokedTokens(List<RevokedToken> tokens) {
        return appendIfRead(
                StoredEntry.REVOKED_TOKENS, StoredEntry.FIRST_FORMAT, Option.some(RevokedTokensText.write(tokens)));
    }

    private long appendIfRead(String kind, int format, Option<String> content) {
        if (!isRead(kind, format)) {
            throw new PortUnavailable("a node does not read entries of the kind " + kind + " in format " + format);
        }
        return append(kind, format, content);
    }

    private long append(String kind, int format, Option<String> content) {
        String entryId = FeedHead.randomId();
        journal.journaledHead()
                .forEach(journaled -> sql.change("UPDATE store_state SET journaled = ? WHERE id = 1", journaled));
        long number = head.assign(entryId, kind, format);
        new StoredEntry(number, entryId, clock.instant(), kind, format, content).insert(sql);
        journal.recordChange(number);
        return number;
    }

    private boolean isRead(String kind, int format) {
        return formatOf(kind).exists(highest -> highest >= format);
    }

    /**
     * Returns the highest format of a kind that all nodes read; none if a node reads no entries of that kind. Nodes are not asked if the
     * highest was written before: a node that does not read it no longer follows this feed.
     */
    private Option<Integer> formatOf(String kind) {
        Option<Integer> highest = formats.highestOf(kind);
        boolean isUsed = highest.exists(format -> head.written().includes(kind, format));
        return isUsed ? highest : formats.readableBy(nodes.all()).highestOf(kind);
    }

    @Override
    public long head() {
        return head.number();
    }

    @Override
    public Either<FeedFailure, Snapshot> snapshot() {
        sql.expectManyRows();
        return head.newest()
                .flatMap(this::readable)
                .map(newest ->
                        new Snapshot(newest.position(), profiles.all(), revokedTokens.unexpired(clock.instant())));
    }

    @Override
    public Either<FeedFailure, FeedPosition> verified(FeedPosition position) {
        return readableAfter(position).map(newest -> position);
    }

    @Override
    public Either<FeedFailure, Batch> after(FeedPosition position) {
        return readableAfter(position)
                .map(FeedHead.Newest::position)
                .map(newest -> newest.equals(position) ? new Batch(List.of(), true) : read(position, newest));
    }

    private Either<FeedFailure, FeedHead.Newest> readableAfter(FeedPosition position) {
        return head.newestAfter(position).flatMap(this::readable);
    }

    private Either<FeedFailure, FeedHead.Newest> readable(FeedHead.Newest newest) {
        return formats.firstMissing(newest.written())
                .<Either<FeedFailure, FeedHead.Newest>>map(
                        unknown -> Either.left(new FeedFailure.UnknownFormat(unknown)))
                .getOrElse(Either.right(newest));
    }

    /** Reads the next entries in one query, which stops before the sizes become too large. */
    private Batch read(FeedPosition position, FeedPosition newest) {
        List<Entry> entries = sql.all(
                """
                SELECT number, entry_id, kind, profile FROM change_entry WHERE number > ? AND number <=
                  (SELECT MAX(number) FROM (
                    SELECT number, SUM(size) OVER (ORDER BY number) - size AS size_before FROM (
                      SELECT number, COALESCE(OCTET_LENGTH(profile), 0) AS size FROM change_entry
                        WHERE number > ? ORDER BY number LIMIT ?) AS page) AS sized WHERE size_before < ?)
                  ORDER BY number""",
                row -> StoredEntry.read(position.history(), row),
                position.number(),
                position.number(),
                MAX_ENTRIES,
                MAX_BYTES);
        return new Batch(entries, entries.get(entries.size() - 1).position().equals(newest));
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
     * Returns the change in a row of the table.
     *
     * @throws RuntimeException if the kind is unknown, or the stored text is not valid
     */
    public static FeedChange change(Row row) {
        return StoredEntry.change(row);
    }

    /**
     * Returns true if the text of an entry says the same of a merchant as its profile, as far as the format of the entry goes.
     *
     * @throws RuntimeException if the text is not a valid profile
     */
    public static boolean isEntryOf(MerchantProfile merchant, String text) {
        return ProfileText.isOf(merchant, text);
    }
}
