package org.merchantaccess.persistence.sqlite;

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
import org.merchantaccess.persistence.sql.Connections;
import org.merchantaccess.persistence.sql.sqlite.SqliteFile;

/** Connections to a database file with a watcher that sees every call. */
final class WatchedConnections implements Connections {

    private static final Set<String> UNWATCHED = Set.of(
            "getString", "getLong", "getInt", "setObject", "setInt", "setString", "toString", "hashCode", "equals");

    private final SqliteFile database;
    private final Watcher watcher;

    WatchedConnections(Path database, Watcher watcher) {
        this.database = new SqliteFile(database);
        this.watcher = watcher;
    }

    @Override
    public Connection open() throws SQLException {
        Object opened = Objects.requireNonNull(watcher.onCall(new Call(this, "open", "", database::open)));
        return watched(Connection.class, (Connection) opened, opened, "");
    }

    private <T> T watched(Class<T> type, T real, Object connection, String statement) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new WatchedCalls(real, connection, statement)));
    }

    /** Decides whether and when a call is executed. */
    @FunctionalInterface
    interface Watcher {
        @Nullable Object onCall(Call call) throws SQLException;
    }

    /**
     * A call to the database.
     *
     * @param connection the connection of the call; while it is opened, this source
     * @param statement the statement to prepare or execute, if known
     */
    record Call(Object connection, String method, String statement, CallAction action) {

        @Nullable Object execute() throws SQLException {
            return action.execute();
        }

        boolean commits() {
            return method.equals("execute") && statement.equals("COMMIT");
        }
    }

    /** The action of the call. */
    @FunctionalInterface
    interface CallAction {
        @Nullable Object execute() throws SQLException;
    }

    private final class WatchedCalls implements InvocationHandler {

        private final Object real;
        private final Object connection;
        private final String statement;

        WatchedCalls(Object real, Object connection, String statement) {
            this.real = real;
            this.connection = connection;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws SQLException {
            if (UNWATCHED.contains(method.getName())) {
                return invokeReal(method, arguments);
            }
            String text = arguments != null && arguments[0] instanceof String given ? given : statement;
            Object outcome =
                    watcher.onCall(new Call(connection, method.getName(), text, () -> invokeReal(method, arguments)));
            return outcome == null ? null : watchedResult(outcome, text);
        }

        private Object watchedResult(Object outcome, String text) {
            if (outcome instanceof PreparedStatement prepared) {
                return watched(PreparedStatement.class, prepared, connection, text);
            }
            if (outcome instanceof Statement plain) {
                return watched(Statement.class, plain, connection, text);
            }
            return outcome instanceof ResultSet rows ? watched(ResultSet.class, rows, connection, text) : outcome;
        }

        private @Nullable Object invokeReal(Method method, Object @Nullable [] arguments) throws SQLException {
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
