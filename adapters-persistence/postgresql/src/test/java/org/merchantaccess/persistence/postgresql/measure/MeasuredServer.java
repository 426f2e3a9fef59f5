package org.merchantaccess.persistence.postgresql.measure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.merchantaccess.persistence.sql.postgresql.PoolSettings;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/** A PostgreSQL server with its usual settings, which writes each commit to the disk. */
final class MeasuredServer implements AutoCloseable {

    private static final String USER = "postgres";

    /** The standard number of connections, and a long wait, so that waiting adds to the measured time instead of failing. */
    private static final PoolSettings POOL =
            new PoolSettings(PoolSettings.standard().connections(), Duration.ofSeconds(10));

    private final EmbeddedPostgres server;

    private MeasuredServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static MeasuredServer start() throws IOException {
        return new MeasuredServer(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
    }

    /** Returns the version and the settings that determine the cost of a commit. */
    String description() throws SQLException {
        return "PostgreSQL " + text(USER, "SHOW server_version") + ", fsync " + text(USER, "SHOW fsync")
                + ", synchronous_commit " + text(USER, "SHOW synchronous_commit");
    }

    void createDatabase(String name) throws SQLException {
        run(USER, "CREATE DATABASE " + name);
    }

    /** Returns the database with a pool of its own. */
    PostgresqlDatabase database(String name) {
        return PostgresqlDatabase.at(
                PostgresqlAddress.parse(url(name), USER, "")
                        .getOrElseThrow(failure -> new IllegalStateException(failure.toString())),
                POOL);
    }

    /** Returns the database with connections that send many rows at once. */
    PostgresqlDatabase databaseToFill(String name) {
        return PostgresqlDatabase.on(BatchingConnections.to(url(name) + "?reWriteBatchedInserts=true", USER));
    }

    Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    void run(String database, String statement) throws SQLException {
        try (Connection connection = connection(database);
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    /** Returns the first value of a query. */
    String text(String database, String query) throws SQLException {
        try (Connection connection = connection(database);
                Statement executed = connection.createStatement();
                ResultSet rows = executed.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
