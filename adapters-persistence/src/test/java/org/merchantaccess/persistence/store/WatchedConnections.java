package org.merchantaccess.persistence.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.persistence.sql.SqlTransactions;
import org.merchantaccess.persistence.sql.SqliteFile;

/** Connections to a database file between which and the store stands somebody who sees every call that reaches the database. */
final class WatchedConnections implements SqlTransactions.Connections {

    private static final Set<String> HARMLESS = Set.of(
            "getString", "getLong", "getInt", "setObject", "setInt", "setString", "toString", "hashCode", "equals");

    private final SqliteFile database;
    private final Watcher watcher;

    WatchedConnections(Path database, Watcher watcher) {
        this.database = new SqliteFile(database);
        this.watcher = watcher;
    }

    @Override
    public Connection open() throws SQLException {
        Object opened = Objects.requireNonNull(watcher.sees(new Call(this, "open", "", database::open)));
        return watched(Connection.class, (Connection) opened, opened, "");
    }

    private <T> T watched(Class<T> type, T real, Object connection, String statement) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new Door(real, connection, statement)));
    }

    /** Stands in the door, and decides whether and when what was called is done. */
    @FunctionalInterface
    interface Watcher {
        @Nullable Object sees(Call call) throws SQLException;
    }

    /**
     * A call that would reach the database.
     *
     * @param connection on which; while it is opened, none of those that are given out
     * @param statement what is to be prepared or executed, where that is known
     */
    record Call(Object connection, String method, String statement, Deed deed) {

        @Nullable Object done() throws SQLException {
            return deed.done();
        }

        boolean commits() {
            return method.equals("execute") && statement.equals("COMMIT");
        }
    }

    /** What is done when the watcher lets it be done. */
    @FunctionalInterface
    interface Deed {
        @Nullable Object done() throws SQLException;
    }

    private final class Door implements InvocationHandler {

        private final Object real;
        private final Object connection;
        private final String statement;

        Door(Object real, Object connection, String statement) {
            this.real = real;
            this.connection = connection;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws SQLException {
            if (HARMLESS.contains(method.getName())) {
                return reallyDone(method, arguments);
            }
            String text = arguments != null && arguments[0] instanceof String given ? given : statement;
            Object outcome =
                    watcher.sees(new Call(connection, method.getName(), text, () -> reallyDone(method, arguments)));
            return outcome == null ? null : behindADoor(outcome, text);
        }

        private Object behindADoor(Object outcome, String text) {
            if (outcome instanceof PreparedStatement prepared) {
                return watched(PreparedStatement.class, prepared, connection, text);
            }
            if (outcome instanceof Statement plain) {
                return watched(Statement.class, plain, connection, text);
            }
            return outcome instanceof ResultSet rows ? watched(ResultSet.class, rows, connection, text) : outcome;
        }

        private @Nullable Object reallyDone(Method method, Object @Nullable [] arguments) throws SQLException {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof SQLException broken) {
                    throw broken;
                }
                throw new IllegalStateException(thrown);
            } catch (IllegalAccessException never) {
                throw new IllegalStateException(never);
            }
        }
    }
}
