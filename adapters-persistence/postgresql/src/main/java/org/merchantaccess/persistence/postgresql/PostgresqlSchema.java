package org.merchantaccess.persistence.postgresql;

import java.util.List;
import org.merchantaccess.persistence.sql.MigrationScript;
import org.merchantaccess.persistence.sql.Schema;

/** The scripts that create the tables of the core on PostgreSQL. They have versions of their own, apart from those for SQLite. */
final class PostgresqlSchema {

    private PostgresqlSchema() {}

    static Schema core() {
        return new Schema(List.of(
                new MigrationScript(1, PostgresqlSchema.class, "P1__merchant_access.sql"),
                new MigrationScript(3, PostgresqlSchema.class, "P3__expand_app_keys.sql"),
                new MigrationScript(4, PostgresqlSchema.class, "P4__expand_oauth.sql"),
                new MigrationScript(5, PostgresqlSchema.class, "P5__expand_statistics.sql"),
                new MigrationScript(6, PostgresqlSchema.class, "P6__expand_refused_requests.sql")));
    }
}
