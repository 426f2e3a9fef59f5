package org.merchantaccess.persistence.feed;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/**
 * Stores the change feed in a table.
 *
 * <p>A number is assigned by updating the one row that holds the last number. This also blocks other writers until the transaction ends, so
 * changes become visible in the order of their numbers. A database sequence would not guarantee that.
 */
public final class SqlChangeFeed implements ChangeFeed {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Sql sql;
    private final SqlMerchantProfiles profiles;
    private final JournalWriter journal;
    private final Clock clock;

    /** Creates the feed of changes to those profiles; each change is written to the restore journal. */
    public SqlChangeFeed(Sql sql, SqlMerchantProfiles profiles, JournalWriter journal, Clock clock) {
        this.sql = sql;
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
        sql.change("DELETE FROM change_entry WHERE at < ?", horizon());
        long number = sql.number(
                "UPDATE store_state SET head = head + 1, journaled = ? WHERE id = 1 RETURNING head",
                journal.journaledHead());
        sql.change("INSERT INTO change_entry (number, at, profile) VALUES (?, ?, ?)", number, clock.instant(), profile);
        journal.recordChange(number);
        return number;
    }

    @Override
    public long head() {
        return sql.number("SELECT head FROM store_state WHERE id = 1");
    }

    @Override
    public Snapshot snapshot() {
        return new Snapshot(head(), profiles.all());
    }

    /** Reads only: entries that are too old are skipped here and deleted with the next change. */
    @Override
    public Option<List<Entry>> after(long number) {
        long head = head();
        List<Entry> entries = number >= head
                ? List.of()
                : sql.all(
                        "SELECT number, profile FROM change_entry WHERE number > ? AND at >= ? ORDER BY number",
                        SqlChangeFeed::entry,
                        number,
                        horizon());
        return Option.when(number + entries.size() == head, entries);
    }

    /**
     * Returns the profile in a row of the table, or none if the change belongs to no merchant.
     *
     * @throws RuntimeException if the stored text is not a valid profile
     */
    public static Option<MerchantProfile> profile(Row row) {
        return row.optionalText("profile").map(ProfileText::read);
    }

    private Instant horizon() {
        return clock.instant().minus(KEPT);
    }

    private static Entry entry(Row row) {
        return new Entry(row.number("number"), profile(row));
    }
}
