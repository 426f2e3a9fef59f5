package org.merchantaccess.persistence.refusal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusalCriteria;
import org.merchantaccess.domain.refusal.RefusedRequest;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.token.RequestedOperation;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.StoredValues;
import org.merchantaccess.persistence.sql.TextFilter;

/** Stores refused requests in tables: counted, and the last ones singly. Those without a merchant are for the operator. */
public final class SqlRefusals implements Refusals {

    private static final Duration KEPT = Duration.ofDays(DAYS_KEPT);

    private final Sql sql;
    private final Clock clock;

    /** Creates the store with the statements that reach its tables. */
    public SqlRefusals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void keep(List<ReportedRefusal> batch) {
        // Two batches with the same refusals in different order would block each other.
        sql.lock("table", "refusal");
        sql.change("DELETE FROM refusal WHERE last_at <= ?", horizon());
        sql.change("DELETE FROM refused_request WHERE at <= ?", horizon());
        batch.forEach(this::keep);
        keepRequests(batch);
        List<RefusalGroup> groups =
                batch.stream().map(RefusalGroup::of).distinct().toList();
        groups.forEach(this::deleteOldestOf);
        groups.forEach(this::deleteOldestRequestsOf);
    }

    /** Times are merged, because several nodes report and a node may report late. */
    private void keep(ReportedRefusal refusal) {
        RefusalKey key = RefusalKey.of(refusal);
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
                key.group().reader(),
                key.group().isOwnAddress(),
                key.appId(),
                key.cause(),
                key.source(),
                refusal.at(),
                refusal.at(),
                refusal.requestId());
    }

    /** Requests of a flood that would be replaced within the batch are not written. */
    private void keepRequests(List<ReportedRefusal> batch) {
        Map<RefusalKey, Long> left = batch.stream().collect(groupingBy(RefusalKey::of, counting()));
        for (ReportedRefusal refusal : batch) {
            RefusalKey key = RefusalKey.of(refusal);
            long later = left.merge(key, -1L, Long::sum);
            if (later < MAX_REQUESTS) {
                keepRequest(key, refusal.request(), later);
            }
        }
    }

    /**
     * Replaces the request 20 occurrences before.
     *
     * @param later the number of occurrences counted since this one
     */
    private void keepRequest(RefusalKey key, RefusedRequest request, long later) {
        sql.change(
                """
                INSERT INTO refused_request (reader, is_own_address, app_id, cause, source, slot, number, at, request_id,
                  method, path) VALUES (?, ?, ?, ?, ?,
                    (SELECT (count - ?) % ? FROM refusal
                      WHERE reader = ? AND is_own_address = ? AND app_id = ? AND cause = ? AND source = ?),
                    {next refused_request.number}, ?, ?, ?, ?)
                ON CONFLICT (reader, is_own_address, app_id, cause, source, slot) DO UPDATE SET
                  number = excluded.number,
                  at = excluded.at,
                  request_id = excluded.request_id,
                  method = excluded.method,
                  path = excluded.path""",
                key.group().reader(),
                key.group().isOwnAddress(),
                key.appId(),
                key.cause(),
                key.source(),
                later,
                MAX_REQUESTS,
                key.group().reader(),
                key.group().isOwnAddress(),
                key.appId(),
                key.cause(),
                key.source(),
                request.at(),
                request.requestId(),
                request.operation().map(RequestedOperation::method).getOrElse(""),
                request.operation().map(RequestedOperation::path).getOrElse(""));
    }

    private void deleteOldestOf(RefusalGroup group) {
        sql.change("""
                DELETE FROM refusal WHERE reader = ? AND is_own_address = ? AND told <= (
                  SELECT told FROM refusal WHERE reader = ? AND is_own_address = ? ORDER BY told DESC LIMIT 1 OFFSET ?)""", group.reader(), group.isOwnAddress(), group.reader(), group.isOwnAddress(), MAX_PER_READER);
    }

    private void deleteOldestRequestsOf(RefusalGroup group) {
        sql.change(
                """
                DELETE FROM refused_request WHERE reader = ? AND is_own_address = ? AND number <= (
                  SELECT number FROM refused_request WHERE reader = ? AND is_own_address = ?
                    ORDER BY number DESC LIMIT 1 OFFSET ?)""",
                group.reader(),
                group.isOwnAddress(),
                group.reader(),
                group.isOwnAddress(),
                MAX_REQUESTS_PER_READER);
    }

    @Override
    public Page<RecordedRefusal> of(Option<MerchantId> reader, RefusalCriteria criteria, PageRequest request) {
        Selection only = Selection.of(reader, criteria, horizon());
        return sql.page(
                """
                refusal WHERE reader = ? AND last_at > ? AND last_at >= ? AND first_at < ?
                  AND (? = '' OR cause = ?) AND (? = 0 OR app_id = ?) AND (? = '' OR source = ?)
                  AND (app_id || ' ' || cause || ' ' || source {matches} ? OR request_id = ?
                    OR EXISTS (SELECT 1 FROM refused_request WHERE refused_request.reader = refusal.reader
                      AND refused_request.request_id = ? AND refused_request.is_own_address = refusal.is_own_address
                      AND refused_request.app_id = refusal.app_id AND refused_request.cause = refusal.cause
                      AND refused_request.source = refusal.source))""",
                "last_at DESC, told DESC",
                SqlRefusals::refusal,
                request,
                only.reader(),
                only.horizon(),
                only.from(),
                only.to(),
                only.cause(),
                only.cause(),
                only.hasAppId(),
                only.appId(),
                only.source(),
                only.source(),
                new TextFilter(request.filter()),
                request.filter(),
                request.filter());
    }

    @Override
    public Page<RefusedRequest> requestsOf(Option<MerchantId> reader, RefusalCriteria criteria, PageRequest request) {
        Selection only = Selection.of(reader, criteria, horizon());
        return sql.page(
                """
                refused_request WHERE reader = ? AND at > ? AND at >= ? AND at < ?
                  AND (? = '' OR cause = ?) AND (? = 0 OR app_id = ?) AND (? = '' OR source = ?)
                  AND (app_id || ' ' || cause || ' ' || source {matches} ? OR request_id = ?)""",
                "at DESC, number DESC",
                SqlRefusals::request,
                request,
                only.reader(),
                only.horizon(),
                only.from(),
                only.to(),
                only.cause(),
                only.cause(),
                only.hasAppId(),
                only.appId(),
                only.source(),
                only.source(),
                new TextFilter(request.filter()),
                request.filter());
    }

    private Instant horizon() {
        return clock.instant().minus(KEPT);
    }

    private static RecordedRefusal refusal(Row row) {
        return new RecordedRefusal(
                row.text("app_id"),
                cause(row),
                source(row),
                row.number("count"),
                row.moment("first_at"),
                row.moment("last_at"),
                row.text("request_id"));
    }

    private static RefusedRequest request(Row row) {
        return new RefusedRequest(
                row.text("app_id"),
                cause(row),
                source(row),
                row.moment("at"),
                row.text("request_id"),
                RequestedOperation.parse(row.text("method"), row.text("path")));
    }

    private static RefusalCause cause(Row row) {
        String word = row.text("cause");
        return StoredValues.valid(RefusalCause.parse(word).toEither(word));
    }

    private static AddressRange source(Row row) {
        return StoredValues.valid(AddressRange.parse(row.text("source")));
    }

    /** The refusals of one reader, with those from its own addresses apart from others. */
    private record RefusalGroup(String reader, int isOwnAddress) {

        static RefusalGroup of(ReportedRefusal refusal) {
            return new RefusalGroup(
                    refusal.reader().map(MerchantId::text).getOrElse(""), refusal.fromOwnAddress() ? 1 : 0);
        }
    }

    /** The refusals that are counted together. */
    private record RefusalKey(RefusalGroup group, String appId, String cause, String source) {

        static RefusalKey of(ReportedRefusal refusal) {
            return new RefusalKey(
                    RefusalGroup.of(refusal),
                    refusal.appId(),
                    refusal.cause().word(),
                    refusal.source().toString());
        }
    }

    /** The criteria as columns have them. Empty texts stand for no restriction, except for that of the App ID, which can be empty. */
    private record Selection(
            String reader,
            Instant horizon,
            Instant from,
            Instant to,
            String cause,
            int hasAppId,
            String appId,
            String source) {

        private static final Instant BEFORE_ALL = Instant.EPOCH;
        private static final Instant AFTER_ALL = Instant.ofEpochMilli(Long.MAX_VALUE);

        static Selection of(Option<MerchantId> reader, RefusalCriteria criteria, Instant horizon) {
            return new Selection(
                    reader.map(MerchantId::text).getOrElse(""),
                    horizon,
                    criteria.from().getOrElse(BEFORE_ALL),
                    criteria.to().getOrElse(AFTER_ALL),
                    criteria.cause().map(RefusalCause::word).getOrElse(""),
                    criteria.appId().isDefined() ? 1 : 0,
                    criteria.appId().getOrElse(""),
                    criteria.source().map(AddressRange::toString).getOrElse(""));
        }
    }
}
