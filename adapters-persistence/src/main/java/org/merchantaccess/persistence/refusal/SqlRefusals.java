package org.merchantaccess.persistence.refusal;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.StoredValues;
import org.merchantaccess.persistence.sql.TextFilter;

/** Stores refused requests in a table. Those without a merchant are for the operator. */
public final class SqlRefusals implements Refusals {

    private static final Duration KEPT = Duration.ofDays(DAYS_KEPT);

    private final Sql sql;
    private final Clock clock;

    /** Creates the store with the statements that reach its table. */
    public SqlRefusals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void keep(List<ReportedRefusal> batch) {
        // Two batches with the same refusals in different order would block each other.
        sql.lock("table", "refusal");
        sql.change("DELETE FROM refusal WHERE last_at <= ?", horizon());
        batch.forEach(this::keep);
        batch.stream().map(RefusalGroup::of).distinct().forEach(this::deleteOldestOf);
    }

    /** Times are merged, because several nodes report and a node may report late. */
    private void keep(ReportedRefusal refusal) {
        RefusalGroup group = RefusalGroup.of(refusal);
        sql.change(
                """
                INSERT INTO refusal (reader, is_own_address, app_id, cause, source, count, first_at, last_at, request_id,
                  told) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, {next refusal.told})
                ON CONFLICT (reader, is_own_address, app_id, cause, source) DO UPDATE SET
                  count = refusal.count + 1,
                  told = excluded.told,
                  first_at = CASE WHEN excluded.first_at < refusal.first_at THEN excluded.first_at
                    ELSE refusal.first_at END,
                  request_id = CASE WHEN excluded.last_at < refusal.last_at THEN refusal.request_id
                    ELSE excluded.request_id END,
                  last_at = CASE WHEN excluded.last_at < refusal.last_at THEN refusal.last_at
                    ELSE excluded.last_at END""",
                group.reader(),
                group.isOwnAddress(),
                refusal.appId(),
                refusal.cause().word(),
                refusal.source().toString(),
                refusal.at(),
                refusal.at(),
                refusal.requestId());
    }

    private void deleteOldestOf(RefusalGroup group) {
        sql.change("""
                DELETE FROM refusal WHERE reader = ? AND is_own_address = ? AND told <= (
                  SELECT told FROM refusal WHERE reader = ? AND is_own_address = ? ORDER BY told DESC LIMIT 1 OFFSET ?)""", group.reader(), group.isOwnAddress(), group.reader(), group.isOwnAddress(), MAX_PER_READER);
    }

    @Override
    public Page<RecordedRefusal> of(Option<MerchantId> reader, Option<RefusalCause> cause, PageRequest request) {
        String name = reader.map(MerchantId::text).getOrElse("");
        String word = cause.map(RefusalCause::word).getOrElse("");
        TextFilter filter = new TextFilter(request.filter());
        List<RecordedRefusal> items = sql.all(
                """
                SELECT * FROM refusal WHERE reader = ? AND last_at > ? AND (? = '' OR cause = ?)
                  AND app_id || ' ' || cause || ' ' || source {matches} ?
                  ORDER BY last_at DESC, told DESC LIMIT ? OFFSET ?""", SqlRefusals::refusal, name, horizon(), word, word, filter, request.limit(), request.offset());
        long total = sql.number("""
                SELECT COUNT(*) FROM refusal WHERE reader = ? AND last_at > ? AND (? = '' OR cause = ?)
                  AND app_id || ' ' || cause || ' ' || source {matches} ?""", name, horizon(), word, word, filter);
        return new Page<>(items, total, request);
    }

    private Instant horizon() {
        return clock.instant().minus(KEPT);
    }

    private static RecordedRefusal refusal(Row row) {
        return new RecordedRefusal(
                row.text("app_id"),
                cause(row.text("cause")),
                StoredValues.valid(AddressRange.parse(row.text("source"))),
                row.number("count"),
                row.moment("first_at"),
                row.moment("last_at"),
                row.text("request_id"));
    }

    private static RefusalCause cause(String word) {
        return StoredValues.valid(RefusalCause.parse(word).toEither(word));
    }

    /** The refusals of one reader, with those from its own addresses apart from others. */
    private record RefusalGroup(String reader, int isOwnAddress) {

        static RefusalGroup of(ReportedRefusal refusal) {
            return new RefusalGroup(
                    refusal.reader().map(MerchantId::text).getOrElse(""), refusal.fromOwnAddress() ? 1 : 0);
        }
    }
}
