package org.merchantaccess.persistence.management;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.idempotency.IdempotencyRecord;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores the records of calls with an idempotency key in a table. */
public final class SqlIdempotencyRecords implements IdempotencyRecords {

    private final Sql sql;

    /** Creates the store with the statements that reach its table. */
    public SqlIdempotencyRecords(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Option<IdempotencyRecord> find(String call) {
        return sql.one("SELECT * FROM idempotency_record WHERE call_id = ?", SqlIdempotencyRecords::record, call);
    }

    /**
     * Adds a record and deletes the oldest beyond {@link #MAX}: positions increase by one, so the last {@link #MAX} positions hold at most
     * as many records.
     */
    @Override
    public void add(IdempotencyRecord record) {
        sql.change("""
                INSERT INTO idempotency_record (call_id, position, fingerprint, answer, made_at)
                  VALUES (?, {next idempotency_record.position}, ?, ?, ?)""", record.call(), record.fingerprint(), record.answer(), record.madeAt());
        sql.change(
                "DELETE FROM idempotency_record WHERE position <= (SELECT MAX(position) FROM idempotency_record) - ?",
                MAX);
    }

    @Override
    public void deleteOlderThan(Instant moment) {
        sql.change("DELETE FROM idempotency_record WHERE made_at < ?", moment);
    }

    private static IdempotencyRecord record(Row row) {
        return new IdempotencyRecord(
                row.text("call_id"), row.text("fingerprint"), row.optionalText("answer"), row.moment("made_at"));
    }
}
