package org.merchantaccess.persistence.feed;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.port.ChangeFeed;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.restore.Promises;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/**
 * The change feed as a table.
 *
 * <p>Numbers are handed out by changing the one row that holds the last of them, which also keeps others from appending until the
 * transaction ends: so they become visible in their order. A sequence would not see to that.
 */
public final class SqlChangeFeed implements ChangeFeed {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Sql sql;
    private final SqlMerchantProfiles profiles;
    private final Promises promises;
    private final Clock clock;

    /** The feed of changes of those profiles; each is promised. */
    public SqlChangeFeed(Sql sql, SqlMerchantProfiles profiles, Promises promises, Clock clock) {
        this.sql = sql;
        this.profiles = profiles;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public long append(MerchantProfile merchant) {
        return append(Option.some(ProfileText.write(merchant)));
    }

    @Override
    public long appendOfNoMerchant() {
        return append(Option.none());
    }

    private long append(Option<String> profile) {
        sql.change("DELETE FROM change_entry WHERE at < ?", horizon());
        long number = sql.number(
                "UPDATE store_state SET head = head + 1, journaled = ? WHERE id = 1 RETURNING head",
                promises.journaledHead());
        sql.change("INSERT INTO change_entry (number, at, profile) VALUES (?, ?, ?)", number, clock.instant(), profile);
        promises.changed(number);
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

    /** Reads only: what is too old is passed over here, and deleted with the next change. */
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

    /** The profile in a row of the table, none where the change is of no merchant; throws where it is none that can have been written. */
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
