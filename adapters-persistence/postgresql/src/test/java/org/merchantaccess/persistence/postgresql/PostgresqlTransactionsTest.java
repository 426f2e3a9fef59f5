package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.postgresql.PoolSettings;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlTransactions;

/** Every transaction ends in time, and none is reported as committed unless the server has confirmed it. */
class PostgresqlTransactionsTest {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final TestDatabase database = TestServer.databaseWithTables();
    private final PostgresqlTransactions transactions = PostgresqlTransactions.on(database.withPoolOf(4));
    private final Sql sql = transactions.sql();

    @BeforeEach
    void addRow() {
        assertThat(
                        run(
                                () -> sql.change(
                                        "INSERT INTO node (id, acknowledged, polls, max_staleness, formats, sealing_keys) VALUES ('a', 0, 0, 10000, '', '')")))
                .isEqualTo(Either.right(1));
    }

    @AfterEach
    void close() {
        transactions.close();
        TestServer.takeBack(database);
    }

    @Test
    void a_wait_for_a_lock_ends_in_time() throws SQLException {
        try (Connection other = database.connection()) {
            other.setAutoCommit(false);
            execute(other, "UPDATE node SET acknowledged = 1");

            assertUnavailableInTime(() -> sql.change("UPDATE node SET acknowledged = 2 WHERE id = 'a'"));

            other.rollback();
        }
        assertThat(run(() -> sql.change("UPDATE node SET acknowledged = 3"))).isEqualTo(Either.right(1));
    }

    @Test
    void a_long_statement_ends_in_time() {
        assertUnavailableInTime(() -> sql.one("SELECT pg_sleep(20)", row -> true));
    }

    @Test
    void a_transaction_that_pauses_for_too_long_is_rolled_back() {
        Either<String, Integer> outcome = run(() -> {
            sql.change("UPDATE node SET acknowledged = 1");
            pause(Duration.ofMillis(3500));
            return 1;
        });

        assertThat(outcome).isEqualTo(Either.left("unavailable"));
        assertThat(applied()).isEqualTo(Either.right(0L));
    }

    @Test
    void a_first_connection_that_is_lost_while_it_is_set_up_does_not_disable_the_pool() {
        try (CuttingProxy proxy = CuttingProxy.to(TestServer.port())) {
            proxy.cutAtNext("SHOW TRANSACTION ISOLATION LEVEL");
            PostgresqlAddress address = PostgresqlAddress.parse(
                            "jdbc:postgresql://localhost:" + proxy.port() + "/" + database.name(), "postgres", "")
                    .getOrElseThrow(failure -> new AssertionError(failure));
            try (PostgresqlTransactions pooled =
                    PostgresqlTransactions.on(PostgresqlDatabase.at(address, OpenPostgresqlStores.patient(2)))) {
                Sql statements = pooled.sql();

                assertThat(run(pooled, () -> statements.number("SELECT COUNT(*) FROM node")))
                        .isEqualTo(Either.right(1L));
                assertThat(proxy.hasCut()).isTrue();
            }
        }
    }

    @Test
    void a_wait_for_a_connection_ends_in_time() {
        try (PostgresqlTransactions single = PostgresqlTransactions.on(
                PostgresqlDatabase.at(database.address(), new PoolSettings(1, Duration.ofMillis(500))))) {
            Sql statements = single.sql();
            CompletableFuture<Boolean> isRunning = new CompletableFuture<>();
            CompletableFuture<Boolean> mayEnd = new CompletableFuture<>();
            CompletableFuture<Either<String, Long>> first = CompletableFuture.supplyAsync(() -> run(single, () -> {
                isRunning.complete(true);
                return mayEnd.join() ? statements.number("SELECT acknowledged FROM node") : -1;
            }));
            isRunning.join();

            assertInTime(() -> assertThat(run(single, () -> 1)).isEqualTo(Either.left("unavailable")));

            mayEnd.complete(true);
            assertThat(first.join()).isEqualTo(Either.right(0L));
        }
    }

    @Test
    void the_transaction_after_a_loss_of_all_connections_succeeds() {
        endSessions();

        assertThat(applied()).isEqualTo(Either.right(0L));
    }

    @Test
    void a_transaction_whose_connection_is_lost_is_rolled_back() {
        Either<String, Integer> outcome = run(() -> {
            sql.change("UPDATE node SET acknowledged = 1");
            endSessions();
            return sql.change("UPDATE node SET acknowledged = 2");
        });

        assertThat(outcome).isEqualTo(Either.left("unavailable"));
        assertThat(applied()).isEqualTo(Either.right(0L));
    }

    /** The server ends the wait for the standby with a warning; the change is then visible, but on this server only. */
    @Test
    void a_commit_with_a_warning_is_not_a_success() {
        AtomicBoolean isReported = new AtomicBoolean();
        try {
            requireStandby("absent");
            CompletableFuture<Either<String, Integer>> changed = CompletableFuture.supplyAsync(() -> run(() -> {
                transactions.afterCommit(() -> isReported.set(true));
                return sql.change("UPDATE node SET acknowledged = 7");
            }));
            cancelWaitForStandby();

            assertThat(changed.join()).isEqualTo(Either.left("unavailable"));
        } finally {
            requireStandby("");
        }
        assertThat(isReported).isFalse();
        assertThat(applied()).isEqualTo(Either.right(7L));
    }

    @Test
    void a_commit_that_waits_for_a_standby_ends_in_time() {
        try {
            requireStandby("absent");

            assertUnavailableInTime(() -> sql.change("UPDATE node SET acknowledged = 8"));
        } finally {
            requireStandby("");
        }
    }

    @Test
    void a_default_of_the_database_does_not_weaken_commits() {
        database.run("ALTER DATABASE " + database.name() + " SET synchronous_commit = off");
        database.run("ALTER DATABASE " + database.name() + " SET default_transaction_isolation = 'serializable'");
        try (PostgresqlTransactions later = PostgresqlTransactions.on(database.withPoolOf(1))) {
            Sql statements = later.sql();

            assertThat(run(
                            later,
                            () -> statements
                                    .one("""
                                    SELECT current_setting('synchronous_commit') || ', '
                                      || current_setting('transaction_isolation') AS settings""", row -> row.text("settings"))
                                    .getOrElse("")))
                    .isEqualTo(Either.right("on, read committed"));
        } finally {
            database.run("ALTER DATABASE " + database.name() + " RESET ALL");
        }
    }

    @Test
    void transactions_on_a_connection_of_their_own_see_one_moment() {
        try (PostgresqlTransactions snapshots = transactions.onConnectionOfTheirOwn()) {
            Either<String, Long> second = run(snapshots, () -> {
                sql.number("SELECT acknowledged FROM node");
                database.run("UPDATE node SET acknowledged = 5");
                return sql.number("SELECT acknowledged FROM node");
            });

            assertThat(second).isEqualTo(Either.right(0L));
            assertThat(applied()).isEqualTo(Either.right(5L));
        }
    }

    @Test
    void a_transaction_sees_what_others_committed_before_its_next_statement() {
        assertThat(run(() -> {
                    sql.number("SELECT acknowledged FROM node");
                    database.run("UPDATE node SET acknowledged = 5");
                    return sql.number("SELECT acknowledged FROM node");
                }))
                .isEqualTo(Either.right(5L));
    }

    @Test
    void transactions_do_not_nest() {
        try (PostgresqlTransactions snapshots = transactions.onConnectionOfTheirOwn()) {
            assertThatThrownBy(() -> run(() -> run(snapshots, () -> 1))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> run(() -> run(() -> 1))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_transaction_cannot_close_its_store() {
        assertThatThrownBy(() -> run(() -> {
                    transactions.close();
                    return 1;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closed_transactions_are_unavailable() {
        transactions.close();
        transactions.close();

        assertThat(run(() -> 1)).isEqualTo(Either.left("unavailable"));
        assertThatThrownBy(transactions::requireOpen).isInstanceOf(PortUnavailable.class);
    }

    private Either<String, Long> applied() {
        return run(() -> sql.number("SELECT acknowledged FROM node"));
    }

    private <T> Either<String, T> run(Supplier<T> work) {
        return run(transactions, work);
    }

    private static <T> Either<String, T> run(PostgresqlTransactions within, Supplier<T> work) {
        return within.inTransaction(() -> "unavailable", () -> Either.right(work.get()));
    }

    private void assertUnavailableInTime(Supplier<?> work) {
        assertInTime(() -> assertThat(this.<Object>run(work::get)).isEqualTo(Either.left("unavailable")));
    }

    private static void assertInTime(Runnable work) {
        long start = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }

    private void endSessions() {
        database.text("""
                SELECT count(pg_terminate_backend(pid, 1000)) FROM pg_stat_activity
                  WHERE datname = current_database() AND pid <> pg_backend_pid()""");
    }

    /** Makes every COMMIT of the server wait for that standby; none does if the name is empty. */
    private static void requireStandby(String name) {
        TestDatabase server = new TestDatabase("postgres");
        server.run("ALTER SYSTEM SET synchronous_standby_names = '" + name + "'");
        server.run("SELECT pg_reload_conf()");
        await(() -> server.text("SHOW synchronous_standby_names").equals(name));
        // The process that ends the waits reads the setting a moment later.
        pause(Duration.ofMillis(200));
    }

    private void cancelWaitForStandby() {
        await(() -> database.text("""
                        SELECT count(CASE WHEN wait_event = 'SyncRep' THEN pg_cancel_backend(pid) END)
                          FROM pg_stat_activity WHERE datname = current_database()""").equals("1"));
    }

    private static void await(Supplier<Boolean> condition) {
        long start = System.nanoTime();
        while (!condition.get()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            pause(Duration.ofMillis(5));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
