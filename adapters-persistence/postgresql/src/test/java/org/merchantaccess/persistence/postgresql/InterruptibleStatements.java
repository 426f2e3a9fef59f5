package org.merchantaccess.persistence.postgresql;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that runs an action before or after one statement. A COMMIT is a statement, too. */
final class InterruptibleStatements {

    private final DataSource interrupted;
    private volatile @Nullable Interruption armed;

    InterruptibleStatements(DataSource source) {
        this.interrupted = JdbcProxy.of(DataSource.class, source, this::invokeOnSource);
    }

    /** Returns the data source whose statements are interrupted. */
    DataSource source() {
        return interrupted;
    }

    /**
     * Runs work on this thread, and the action at its statement with that number, from 1. Returns true if the work had that many statements.
     */
    boolean interrupt(Moment moment, int number, Action action, Runnable work) {
        Interruption interruption = new Interruption(moment, number, action);
        armed = interruption;
        try {
            work.run();
        } finally {
            armed = null;
        }
        return interruption.executed >= number;
    }

    private @Nullable Object invokeOnSource(DataSource source, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Object result = method.invoke(source, arguments);
        return result instanceof Connection connection
                ? JdbcProxy.of(Connection.class, connection, this::invokeOnConnection)
                : result;
    }

    private @Nullable Object invokeOnConnection(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("commit")) {
            return execute(connection, () -> method.invoke(connection, arguments));
        }
        Object result = method.invoke(connection, arguments);
        return result instanceof Statement statement
                ? JdbcProxy.of(
                        method.getReturnType(),
                        statement,
                        (target, called, given) -> invokeOnStatement(connection, target, called, given))
                : result;
    }

    private @Nullable Object invokeOnStatement(
            Connection connection, Object statement, Method method, Object @Nullable [] arguments) throws Throwable {
        return method.getName().startsWith("execute")
                ? execute(connection, () -> method.invoke(statement, arguments))
                : method.invoke(statement, arguments);
    }

    private @Nullable Object execute(Connection connection, Execution execution) throws Throwable {
        Interruption interruption = armed;
        if (interruption == null || !interruption.thread.equals(Thread.currentThread())) {
            return execution.run();
        }
        interruption.executed++;
        boolean isHere = interruption.executed == interruption.number;
        if (isHere && interruption.moment == Moment.BEFORE) {
            interruption.action.run(connection);
        }
        Object result = execution.run();
        if (isHere && interruption.moment == Moment.AFTER) {
            interruption.action.run(connection);
        }
        return result;
    }

    /** When the action runs. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** The action at the statement. */
    @FunctionalInterface
    interface Action {
        void run(Connection connection) throws SQLException;
    }

    /** The execution of one statement. */
    @FunctionalInterface
    private interface Execution {
        @Nullable Object run() throws Throwable;
    }

    /** The armed action, and the number of statements so far. */
    private static final class Interruption {

        private final Thread thread = Thread.currentThread();
        private final Moment moment;
        private final int number;
        private final Action action;
        private int executed;

        Interruption(Moment moment, int number, Action action) {
            this.moment = moment;
            this.number = number;
            this.action = action;
        }
    }
}
