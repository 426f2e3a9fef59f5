package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.postgresql.PoolSettings;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlTransactions;
import org.merchantaccess.persistence.sql.postgresql.limit.ChangeQueue;

/** Waiting changes leave connections for reads, and all of them are answered in time. */
class ChangeQueueTest {

    private static final int WAITING_CHANGES = 40;
    private static final Duration TARGET = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofMinutes(1);

    /** Bounds are twice the target: the machine may be busy. */
    private static final Duration BOUND = TARGET.multipliedBy(2);

    private static final Executor THREADS = task -> new Thread(task).start();

    private final TestDatabase database = TestServer.databaseWithTables();
    private PostgresqlTransactions transactions = transactions(PoolSettings.standard());

    private PostgresqlTransactions transactions(PoolSettings pool) {
        return PostgresqlTransactions.on(PostgresqlDatabase.at(database.address(), pool));
    }

    @BeforeEach
    void addRow() {
        database.run(
                "INSERT INTO node (id, acknowledged, polls, max_staleness, formats, sealing_keys) VALUES ('a', 0, 0, 10000, '', '')");
    }

    @AfterEach
    void close() {
        transactions.close();
        TestServer.takeBack(database);
    }

    private void reopen(PoolSettings pool) {
        transactions.close();
        transactions = transactions(pool);
    }

    @Test
    void reads_succeed_while_forty_changes_wait_for_a_lock_and_all_are_answered_in_time() throws SQLException {
        assertReadsSucceedWhileChangesWait("a pool of 10");
    }

    @Test
    void reads_succeed_while_changes_wait_on_the_data_source_of_a_program() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestServer.url(database.name()));
        config.setUsername(database.user());
        config.setMaximumPoolSize(PoolSettings.standard().connections());
        config.setConnectionTimeout(PoolSettings.standard().longestWait().toMillis());
        transactions.close();
        try (HikariDataSource source = new HikariDataSource(config)) {
            transactions = PostgresqlTransactions.on(PostgresqlDatabase.on(source));

            assertReadsSucceedWhileChangesWait("a data source of 10");
        }
    }

    private void assertReadsSucceedWhileChangesWait(String pool) throws SQLException {
        List<Answered> changes;
        List<Answered> reads;
        await(() -> connections("state = 'idle'") == PoolSettings.standard().connections());
        try (Connection other = database.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE node SET acknowledged = 1");
            List<CompletableFuture<Answered>> waiting = IntStream.range(0, WAITING_CHANGES)
                    .mapToObj(number -> timed(() -> change(this::acknowledge)))
                    .toList();
            await(() -> connections("wait_event_type = 'Lock'") >= 5
                    || waiting.stream().allMatch(CompletableFuture::isDone));
            reads = IntStream.range(0, 20)
                    .mapToObj(number -> timed(this::read).join())
                    .toList();
            changes = waiting.stream().map(CompletableFuture::join).toList();
            other.rollback();
        }

        System.out.printf(
                "%d changes wait for a lock on %s: answered after at most %d ms, reads meanwhile after at most %d ms%n",
                WAITING_CHANGES,
                pool,
                longest(changes).toMillis(),
                longest(reads).toMillis());
        assertThat(changes).extracting(Answered::outcome).containsOnly(Either.left("unavailable"));
        assertThat(reads).extracting(Answered::outcome).containsOnly(Either.right(0L));
        assertThat(longest(changes)).isLessThan(BOUND);
        assertThat(longest(reads)).isLessThan(BOUND);
        assertThat(change(this::acknowledge)).isEqualTo(Either.right(1L));
    }

    @Test
    void changes_begin_in_order_of_arrival() {
        reopen(new PoolSettings(2, LONG));
        List<Integer> order = new CopyOnWriteArrayList<>();
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<Thread> changes = new ArrayList<>();
        changes.add(started(() -> awaitUnchecked(mayEnd)));
        for (int number = 0; number < 8; number++) {
            int arrival = number;
            changes.add(started(() -> order.add(arrival)));
        }

        assertThat(order).isEmpty();
        mayEnd.countDown();
        changes.forEach(ChangeQueueTest::join);

        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    /** Starts a change, and waits until it runs or waits in the queue. */
    private Thread started(Runnable work) {
        Thread thread = new Thread(() -> change(() -> {
            work.run();
            return 1L;
        }));
        thread.start();
        await(() -> isWaiting(thread));
        return thread;
    }

    /** The connection is read by native code, so that a thread that waits there counts as running. */
    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING || thread.getState() == Thread.State.WAITING;
    }

    @Test
    void all_statements_of_a_change_share_one_deadline() {
        Answered answered = timed(() -> change(() -> {
                    for (int number = 0; number < 10; number++) {
                        sql().one("SELECT pg_sleep(1)", row -> true);
                    }
                    return 10L;
                }))
                .join();

        assertThat(answered.outcome()).isEqualTo(Either.left("unavailable"));
        assertThat(answered.time()).isLessThan(BOUND);
    }

    @Test
    void a_change_that_ends_in_any_way_lets_the_next_one_begin() throws SQLException {
        reopen(new PoolSettings(2, LONG));

        assertThatThrownBy(() -> change(() -> {
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");
        assertThat(change(() -> sql().number("SELECT 1 / 0"))).isEqualTo(Either.left("unavailable"));
        assertThat(transactions.<String, Long>inTransaction(() -> "unavailable", () -> Either.left("refused")))
                .isEqualTo(Either.left("refused"));
        assertThatThrownBy(() -> change(() -> change(() -> 1L).get())).hasMessage("transactions do not nest");
        try (Connection other = database.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE node SET acknowledged = 1");
            assertThat(change(this::acknowledge)).isEqualTo(Either.left("unavailable"));
            other.rollback();
        }

        assertThat(change(this::acknowledge)).isEqualTo(Either.right(1L));
    }

    @Test
    void changes_are_refused_at_once_while_the_queue_is_stuck_and_begin_again_once_one_has_ended() {
        Duration wait = Duration.ofMillis(300);
        ChangeQueue queue = new ChangeQueue(1, wait);
        Option<ChangeQueue.Permit> first = queue.await();

        assertThat(queue.await()).isEmpty();
        long start = System.nanoTime();
        for (int number = 0; number < 20; number++) {
            assertThat(queue.await()).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(wait.multipliedBy(10));

        first.forEach(ChangeQueue.Permit::close);
        assertThat(queue.await()).isNotEmpty();
    }

    @Test
    void a_change_that_arrives_late_does_not_overtake_one_that_waits() {
        ChangeQueue queue = new ChangeQueue(1, LONG);
        Option<ChangeQueue.Permit> first = queue.await();
        List<String> order = new CopyOnWriteArrayList<>();
        Thread waiting = new Thread(() -> queue.await().forEach(permit -> {
            order.add("waiting");
            permit.close();
        }));
        waiting.start();
        await(() -> isWaiting(waiting));

        first.forEach(ChangeQueue.Permit::close);
        queue.await().forEach(permit -> order.add("late"));

        join(waiting);
        assertThat(order).containsExactly("waiting", "late");
    }

    @Test
    void parts_of_bulk_jobs_run_one_at_a_time_and_leave_permits_for_changes() {
        ChangeQueue queue = new ChangeQueue(2, Duration.ofMillis(300));
        Option<ChangeQueue.Permit> part = queue.awaitInBulk();
        CompletableFuture<Option<ChangeQueue.Permit>> next = CompletableFuture.supplyAsync(queue::awaitInBulk, THREADS);

        Option<ChangeQueue.Permit> change = queue.await();
        assertThat(change).isNotEmpty();
        change.forEach(ChangeQueue.Permit::close);
        assertThat(next).isNotDone();

        part.forEach(ChangeQueue.Permit::close);
        assertThat(next.join()).isNotEmpty();
    }

    private Sql sql() {
        return transactions.sql();
    }

    private long acknowledge() {
        return sql().change("UPDATE node SET acknowledged = 2 WHERE id = 'a'");
    }

    private Either<String, Long> read() {
        return transactions.inReadOnlyTransaction(
                () -> "unavailable", () -> Either.right(sql().number("SELECT acknowledged FROM node")));
    }

    private Either<String, Long> change(Supplier<Long> work) {
        return transactions.inTransaction(() -> "unavailable", () -> Either.right(work.get()));
    }

    private static CompletableFuture<Answered> timed(Supplier<Either<String, Long>> call) {
        return CompletableFuture.supplyAsync(
                () -> {
                    long start = System.nanoTime();
                    Either<String, Long> outcome = call.get();
                    return new Answered(outcome, Duration.ofNanos(System.nanoTime() - start));
                },
                THREADS);
    }

    private static Duration longest(List<Answered> answers) {
        return Stream.concat(Stream.of(Duration.ZERO), answers.stream().map(Answered::time))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private long connections(String condition) {
        return Long.parseLong(database.text(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND "
                        + condition));
    }

    private static void await(Supplier<Boolean> condition) {
        long start = System.nanoTime();
        while (!condition.get()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            Thread.onSpinWait();
        }
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private record Answered(Either<String, Long> outcome, Duration time) {}
}
