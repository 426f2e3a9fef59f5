package org.merchantaccess.persistence.sqlite;

import java.util.List;
import org.merchantaccess.persistence.sql.MigrationScript;
import org.merchantaccess.persistence.sql.Schema;

/** The scripts that create the tables of the core on SQLite. */
final class SqliteSchema {

    private SqliteSchema() {}

    /** Returns the tables of the core alone. */
    static Schema core() {
        return new Schema(List.of(
                new MigrationScript(1, SqliteSchema.class, "V1__merchant_access.sql"),
                new MigrationScript(4, SqliteSchema.class, "V4__idempotency_records.sql"),
                new MigrationScript(6, SqliteSchema.class, "V6__journaled.sql"),
                new MigrationScript(7, SqliteSchema.class, "V7__feed_positions.sql"),
                new MigrationScript(8, SqliteSchema.class, "V8__feed_formats.sql"),
                new MigrationScript(9, SqliteSchema.class, "V9__app_keys.sql"),
                new MigrationScript(10, SqliteSchema.class, "V10__oauth.sql"),
                new MigrationScript(11, SqliteSchema.class, "V11__statistics.sql"),
                new MigrationScript(12, SqliteSchema.class, "V12__refused_requests.sql")));
    }
}
