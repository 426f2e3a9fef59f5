package org.merchantaccess.persistence.postgresql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/**
 * Identifies the database that a store was last used in. A copy, such as a restored dump, contains the identity of its original.
 *
 * @param system the identifier that {@code initdb} drew; standbys and base backups share it
 * @param oid the identifier of the database within the server
 * @param timeline the history of the write-ahead log; a promotion and a recovery to a point in time begin another
 */
record DatabaseIdentity(String system, long oid, String timeline) {

    DatabaseIdentity {
        requireNonNull(system, "system");
        requireNonNull(timeline, "timeline");
    }

    /** Returns the identity of the database of the current transaction. */
    static DatabaseIdentity current(Sql sql) {
        return sql.one("""
                        SELECT CAST(system_identifier AS TEXT) AS system, CAST(pg_database.oid AS BIGINT) AS oid,
                            substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) AS timeline
                          FROM pg_control_system(), pg_database WHERE datname = current_database()""", DatabaseIdentity::of)
                .getOrElseThrow(() -> new IllegalStateException("a database has an identity"));
    }

    /** Returns the identity that the store has recorded; none in a new store. */
    static Option<DatabaseIdentity> recorded(Sql sql) {
        return sql.one("SELECT system, oid, timeline FROM database_identity WHERE id = 1", DatabaseIdentity::of);
    }

    private static DatabaseIdentity of(Row row) {
        return new DatabaseIdentity(row.text("system"), row.number("oid"), row.text("timeline"));
    }

    /** Records this identity, within the current transaction. */
    void record(Sql sql) {
        sql.change("""
                INSERT INTO database_identity (id, system, oid, timeline) VALUES (1, ?, ?, ?)
                  ON CONFLICT (id) DO UPDATE SET system = excluded.system, oid = excluded.oid, timeline = excluded.timeline""", system, oid, timeline);
    }

    /**
     * Records the timeline after a failover. Only a running node may do so, in a transaction that has found its position in the change feed:
     * it knows that no change was lost that it had applied.
     */
    static void recordTimeline(Sql sql) {
        sql.change("""
                UPDATE database_identity SET timeline = substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)
                  WHERE id = 1 AND timeline <> substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)""");
    }
}
