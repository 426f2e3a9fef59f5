package org.merchantaccess.persistence.sql.postgresql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.node.ChangeSignals;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Signals by {@code NOTIFY} and {@code LISTEN}, each on a thread and a connection of its own.
 *
 * <p>A signal is sent after the commit of the change, in a transaction of its own: within the change, {@code NOTIFY} would make all commits
 * of the server queue.
 *
 * <p>Thread-safe.
 */
public final class PostgresqlSignals implements ChangeSignals, AutoCloseable {

    private static final Logger LOG = System.getLogger(PostgresqlSignals.class.getName());

    private static final String CHANNEL = "merchant_access";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How long one wait for signals lasts, so that a closed or silent connection is noticed. */
    private static final Duration WAIT = Duration.ofMillis(500);

    private final PostgresqlDatabase database;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore pending = new Semaphore(0);
    private final AtomicBoolean isSending = new AtomicBoolean();

    /** Creates signals between all stores in that database. Threads and connections are opened by the first use. */
    public PostgresqlSignals(PostgresqlDatabase database) {
        this.database = database;
    }

    @Override
    public void send() {
        pending.release();
        if (isSending.compareAndSet(false, true)) {
            start("merchant-access-signals-out", this::awaitPending, this::sendPending);
        }
    }

    @Override
    public void listen(Runnable listener) {
        start("merchant-access-signals-in", () -> {}, connection -> receive(connection, listener));
    }

    /** Runs the work on a connection, and again on another one after a failure, until these signals are closed. */
    private void start(String name, Runnable beforeConnecting, Work work) {
        Thread thread = new Thread(
                () -> {
                    while (closed.getCount() > 0) {
                        beforeConnecting.run();
                        try (Connection connection = database.forSignals()) {
                            work.run(connection);
                        } catch (SQLException lost) {
                            LOG.log(Level.DEBUG, "signals between nodes are interrupted; polls continue", lost);
                            awaitClosing(PAUSE);
                        }
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private void awaitPending() {
        while (closed.getCount() > 0 && !isSignalPending()) {
            // Each wait is short, so that closing is noticed.
        }
        pending.release();
    }

    /** Sends until these signals are closed, or until nothing is pending if the connection belongs to a pool that others use. */
    private void sendPending(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean isIdle = false;
            while (closed.getCount() > 0 && !(isIdle && database.sharesConnections())) {
                isIdle = !isSignalPending();
                if (!isIdle) {
                    pending.drainPermits();
                    statement.execute("NOTIFY " + CHANNEL);
                }
            }
        }
    }

    private boolean isSignalPending() {
        try {
            return pending.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void receive(Connection connection, Runnable listener) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            // Signals of the time without a connection are lost.
            listener.run();
            PGConnection session = connection.unwrap(PGConnection.class);
            while (closed.getCount() > 0) {
                PGNotification @Nullable [] received = session.getNotifications((int) WAIT.toMillis());
                if (received != null && received.length > 0) {
                    listener.run();
                }
            }
            // The connection may go back to a pool of the program.
            statement.execute("UNLISTEN " + CHANNEL);
        }
    }

    private void awaitClosing(Duration atMost) {
        try {
            closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends both threads within half a second. Closing twice has no effect. */
    @Override
    public void close() {
        closed.countDown();
        pending.release();
    }

    /** Work on a connection. */
    @FunctionalInterface
    private interface Work {
        void run(Connection connection) throws SQLException;
    }
}
