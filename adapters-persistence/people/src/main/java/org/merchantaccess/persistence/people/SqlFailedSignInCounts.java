package org.merchantaccess.persistence.people;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.port.FailedSignInCounts;
import org.merchantaccess.application.people.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.StoredValues;
import org.merchantaccess.persistence.sql.TextFilter;

/** Stores counts of failed sign-ins in one table, and sources that became limited in another. */
final class SqlFailedSignInCounts implements FailedSignInCounts {

    private static final Duration KEPT = Duration.ofDays(DAYS_KEPT);
    private static final String NO_ACCOUNT = "";

    private final Sql sql;
    private final Clock clock;

    SqlFailedSignInCounts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void add(Option<EmailAddress> person, AddressRange source, Instant at) {
        sql.lock("table", "failed_sign_in");
        int isOfAccount = person.isDefined() ? 1 : 0;
        sql.change("DELETE FROM failed_sign_in WHERE last_at <= ?", horizon());
        sql.change(
                """
                INSERT INTO failed_sign_in (person, source, hour, is_of_account, times, first_at, last_at, serial)
                  VALUES (?, ?, ?, ?, 1, ?, ?, {next failed_sign_in.serial})
                ON CONFLICT (person, source, hour) DO UPDATE SET
                  times = failed_sign_in.times + 1,
                  serial = excluded.serial,
                  first_at = CASE WHEN excluded.first_at < failed_sign_in.first_at THEN excluded.first_at
                    ELSE failed_sign_in.first_at END,
                  last_at = CASE WHEN excluded.last_at > failed_sign_in.last_at THEN excluded.last_at
                    ELSE failed_sign_in.last_at END""",
                person.map(EmailAddress::text).getOrElse(NO_ACCOUNT),
                source.toString(),
                at.truncatedTo(ChronoUnit.HOURS),
                isOfAccount,
                at,
                at);
        sql.change("""
                DELETE FROM failed_sign_in WHERE is_of_account = ? AND serial <= (
                  SELECT serial FROM failed_sign_in WHERE is_of_account = ? ORDER BY serial DESC LIMIT 1 OFFSET ?)""", isOfAccount, isOfAccount, person.isDefined() ? MAX_OF_ACCOUNTS : MAX_OF_UNKNOWN);
    }

    @Override
    public Page<FailedSignInCount> list(PageRequest request) {
        return sql.page(
                """
                failed_sign_in WHERE last_at > ?
                  AND LOWER(CASE WHEN person = '' THEN ? ELSE person END || ' ' || source) {matches} ?""",
                "serial DESC",
                SqlFailedSignInCounts::count,
                request,
                horizon(),
                FailedSignInCount.UNKNOWN,
                new TextFilter(request.filter()));
    }

    @Override
    public boolean beginsToBeLimited(AddressRange source, Instant at) {
        sql.change("DELETE FROM limited_source WHERE at <= ?", at.minus(HOUR));
        return sql.change("""
                        INSERT INTO limited_source (source, at)
                          SELECT ?, ? WHERE (SELECT COUNT(*) FROM limited_source) < ?
                            AND NOT EXISTS (SELECT 1 FROM limited_source WHERE source = ?)
                        ON CONFLICT (source) DO NOTHING""", source.toString(), at, MAX_LIMITED_AN_HOUR, source.toString()) > 0;
    }

    private Instant horizon() {
        return clock.instant().minus(KEPT);
    }

    private static FailedSignInCount count(Row row) {
        return new FailedSignInCount(
                Option.some(row.text("person"))
                        .filter(person -> !person.equals(NO_ACCOUNT))
                        .map(EmailColumn::read),
                StoredValues.valid(AddressRange.parse(row.text("source"))),
                row.number("times"),
                row.moment("first_at"),
                row.moment("last_at"));
    }
}
