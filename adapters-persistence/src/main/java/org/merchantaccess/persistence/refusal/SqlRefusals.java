package org.merchantaccess.persistence.refusal;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.ReportedRefusal;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.Stored;

/** Refusals as a table. The operator's have no reader. */
public final class SqlRefusals implements Refusals {

    private static final Duration KEPT = Duration.ofDays(DAYS_KEPT);

    private final Sql sql;
    private final Clock clock;

    /** Refusals in the table those statements reach. */
    public SqlRefusals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void keep(List<ReportedRefusal> batch) {
        sql.change("DELETE FROM refusal WHERE last_at <= ?", horizon());
        batch.forEach(this::keep);
        batch.stream().map(Shelf::of).distinct().forEach(this::makeRoomOn);
    }

    /** Several nodes tell, and one that could not for a while tells late. */
    private void keep(ReportedRefusal refusal) {
        Shelf shelf = Shelf.of(refusal);
        sql.change(
                """
                INSERT INTO refusal (reader, is_own_address, app_id, cause, source, count, first_at, last_at, request_id,
                  told) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, (SELECT COALESCE(MAX(told), 0) + 1 FROM refusal))
                ON CONFLICT (reader, is_own_address, app_id, cause, source) DO UPDATE SET
                  count = refusal.count + 1,
                  told = excluded.told,
                  first_at = CASE WHEN excluded.first_at < refusal.first_at THEN excluded.first_at
                    ELSE refusal.first_at END,
                  request_id = CASE WHEN excluded.last_at < refusal.last_at THEN refusal.request_id
                    ELSE excluded.request_id END,
                  last_at = CASE WHEN excluded.last_at < refusal.last_at THEN refusal.last_at
                    ELSE excluded.last_at END""",
                shelf.reader(),
                shelf.isOwnAddress(),
                refusal.appId(),
                refusal.cause().word(),
                refusal.source().toString(),
                refusal.at(),
                refusal.at(),
                refusal.requestId());
    }

    private void makeRoomOn(Shelf shelf) {
        sql.change("""
                DELETE FROM refusal WHERE reader = ? AND is_own_address = ? AND told <= (
                  SELECT told FROM refusal WHERE reader = ? AND is_own_address = ? ORDER BY told DESC LIMIT 1 OFFSET ?)""", shelf.reader(), shelf.isOwnAddress(), shelf.reader(), shelf.isOwnAddress(), MAX_PER_READER);
    }

    @Override
    public Page<KeptRefusal> of(Option<MerchantId> reader, Option<RefusalCause> cause, PageRequest request) {
        String name = reader.map(MerchantId::text).getOrElse("");
        String word = cause.map(RefusalCause::word).getOrElse("");
        String pattern = Sql.anywhere(request.filter().toLowerCase(Locale.ROOT));
        List<KeptRefusal> items = sql.all(
                """
                SELECT * FROM refusal WHERE reader = ? AND last_at > ? AND (? = '' OR cause = ?)
                  AND app_id || ' ' || cause || ' ' || source LIKE ? ESCAPE '!'
                  ORDER BY last_at DESC, told DESC LIMIT ? OFFSET ?""", SqlRefusals::refusal, name, horizon(), word, word, pattern, request.limit(), request.offset());
        long total = sql.number("""
                SELECT COUNT(*) FROM refusal WHERE reader = ? AND last_at > ? AND (? = '' OR cause = ?)
                  AND app_id || ' ' || cause || ' ' || source LIKE ? ESCAPE '!'""", name, horizon(), word, word, pattern);
        return new Page<>(items, total, request);
    }

    private Instant horizon() {
        return clock.instant().minus(KEPT);
    }

    private static KeptRefusal refusal(Row row) {
        return new KeptRefusal(
                row.text("app_id"),
                cause(row.text("cause")),
                Stored.valid(AddressRange.parse(row.text("source"))),
                row.number("count"),
                row.moment("first_at"),
                row.moment("last_at"),
                row.text("request_id"));
    }

    private static RefusalCause cause(String word) {
        return Stored.valid(RefusalCause.parse(word).toEither(word));
    }

    /** Where the refusals of one reader lie, its own addresses apart from strangers. */
    private record Shelf(String reader, int isOwnAddress) {

        static Shelf of(ReportedRefusal refusal) {
            return new Shelf(refusal.reader().map(MerchantId::text).getOrElse(""), refusal.fromOwnAddress() ? 1 : 0);
        }
    }
}
