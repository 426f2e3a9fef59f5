package org.merchantaccess.persistence.sql.postgresql;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.sql.postgresql.session.SessionCheck;

/** A database, and how it is connected to. Creating one connects to nothing. */
public abstract sealed class PostgresqlDatabase {

    private PostgresqlDatabase() {}

    /** Returns the database at an address, with connection pools of its own. */
    public static PostgresqlDatabase at(PostgresqlAddress address, PoolSettings pool) {
        return new Addressed(address, pool);
    }

    /**
     * Returns the database of a data source that the program owns and closes. Two connections are kept for good: one to follow the change
     * feed, one to listen for signals. The others are given back after each transaction. At most five changes run at a time, whatever the
     * size of the pool. So the pool needs ten connections more than the program uses itself: two kept ones, five for changes, and three for
     * reads. With fewer, changes that wait for a lock can delay reads. The pool must limit the wait for a connection, to a second at most. With
     * a limit of half a second, each change is answered within three seconds.
     *
     * @param source gives connections to the primary server, directly or through a pooler in session mode, with auto-commit on and outside of
     *     transactions that a container manages
     */
    public static PostgresqlDatabase on(DataSource source) {
        return new Given(source);
    }

    /**
     * Returns why connections are not sessions of their own on the server, for people; none if they are.
     *
     * @throws PortUnavailable if the server does not answer
     */
    public Option<String> sessionFlaw() {
        try (Connection checked = forSignals();
                Connection other = forSignals()) {
            requireAutoCommit(checked);
            return SessionCheck.flawOf(checked, other, idleLimit());
        } catch (SQLException broken) {
            Option<String> flaw = SessionCheck.flawOf(broken);
            if (flaw.isEmpty()) {
                throw new PortUnavailable("the database cannot be reached", broken);
            }
            return flaw;
        }
    }

    /** Refuses the connection of another transaction: our COMMIT would wait for that one. */
    static void requireAutoCommit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new PortUnavailable(
                    "the data source gives connections without auto-commit, such as those of a running transaction");
        }
    }

    /** Returns the longest pause in a transaction that every connection is opened with; none if the program opens them. */
    abstract Option<Duration> idleLimit();

    /** Returns the size of the pool, or of the part of it that this store may use. */
    abstract PoolSettings pool();

    /** Returns connections for changes and single reads. */
    abstract ConnectionSource forChanges();

    /** Returns one connection, for transactions that each see one snapshot. */
    abstract ConnectionSource forFollower();

    /** Returns connections with limits of a minute. */
    abstract ConnectionSource forLongWork(Isolation isolation);

    /** Returns a connection with auto-commit, to send or to receive signals; the caller closes it. */
    abstract Connection forSignals() throws SQLException;

    /** Returns whether others use the same pool, so that connections must not be kept without need. */
    abstract boolean sharesConnections();

    private static final class Addressed extends PostgresqlDatabase {

        private final PostgresqlAddress address;
        private final PoolSettings pool;

        Addressed(PostgresqlAddress address, PoolSettings pool) {
            this.address = address;
            this.pool = pool;
        }

        @Override
        PoolSettings pool() {
            return pool;
        }

        @Override
        Option<Duration> idleLimit() {
            return Option.some(SessionLimits.ofChanges().idleInTransaction());
        }

        @Override
        ConnectionSource forChanges() {
            return new ConnectionPool(address, SessionLimits.ofChanges(), pool, Isolation.EACH_STATEMENT);
        }

        @Override
        ConnectionSource forFollower() {
            PoolSettings one = new PoolSettings(1, pool.longestWait());
            return new ConnectionPool(address, SessionLimits.ofChanges(), one, Isolation.ONE_SNAPSHOT);
        }

        @Override
        ConnectionSource forLongWork(Isolation isolation) {
            PoolSettings oneAtATime = new PoolSettings(1, Duration.ofSeconds(5));
            return new ConnectionPool(address, SessionLimits.ofLongWork(), oneAtATime, isolation);
        }

        @Override
        Connection forSignals() throws SQLException {
            return address.connections(SessionLimits.ofChanges()).getConnection();
        }

        @Override
        boolean sharesConnections() {
            return false;
        }
    }

    private static final class Given extends PostgresqlDatabase {

        private final DataSource source;

        Given(DataSource source) {
            this.source = source;
        }

        @Override
        PoolSettings pool() {
            return PoolSettings.standard();
        }

        @Override
        Option<Duration> idleLimit() {
            return Option.none();
        }

        @Override
        ConnectionSource forChanges() {
            return new GivenConnections(source, SessionLimits.ofChanges(), Isolation.EACH_STATEMENT);
        }

        @Override
        ConnectionSource forFollower() {
            return new KeptConnection(new GivenConnections(source, SessionLimits.ofChanges(), Isolation.ONE_SNAPSHOT));
        }

        @Override
        ConnectionSource forLongWork(Isolation isolation) {
            return new GivenConnections(source, SessionLimits.ofLongWork(), isolation);
        }

        @Override
        Connection forSignals() throws SQLException {
            return source.getConnection();
        }

        @Override
        boolean sharesConnections() {
            return true;
        }
    }
}
