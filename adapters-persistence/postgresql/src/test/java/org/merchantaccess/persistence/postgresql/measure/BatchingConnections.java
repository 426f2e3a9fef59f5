package org.merchantaccess.persistence.postgresql.measure;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.persistence.postgresql.JdbcProxy;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections that collect the new rows of merchants and App IDs, and send many at once, without time limits. They fill a store by its own
 * statements. Collected rows count as inserted, and cannot be read before the commit.
 */
final class BatchingConnections {

    private static final List<String> COLLECTED = List.of(
            "INSERT INTO claimed_app_id ", "INSERT INTO app_key ", "INSERT INTO merchant ", "INSERT INTO app_id ");

    private static final int AT_ONCE = 4000;

    private static final String WITHOUT_LIMITS =
            "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0";

    private final Connection real;

    /** In the order of their first use, which is the order of their foreign keys. */
    private final List<PreparedStatement> collecting = new ArrayList<>();

    private int collected;

    private BatchingConnections(Connection real) {
        this.real = real;
    }

    /** Returns a source of such connections. */
    static DataSource to(String url, String user) {
        PGSimpleDataSource real = new PGSimpleDataSource();
        real.setUrl(url);
        real.setUser(user);
        return JdbcProxy.of(DataSource.class, real, (source, method, arguments) -> {
            Object result = method.invoke(source, arguments);
            return result instanceof Connection opened
                    ? JdbcProxy.of(Connection.class, opened, new BatchingConnections(opened)::call)
                    : result;
        });
    }

    private @Nullable Object call(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("setNetworkTimeout")) {
            return null;
        }
        if (method.getName().equals("commit")) {
            send();
            collecting.clear();
        }
        Object result = method.invoke(connection, arguments);
        return result instanceof PreparedStatement statement && isCollected(arguments)
                ? collectingInto(statement)
                : result;
    }

    private static boolean isCollected(Object @Nullable [] arguments) {
        return arguments != null
                && arguments[0] instanceof String text
                && COLLECTED.stream().anyMatch(text::startsWith);
    }

    private PreparedStatement collectingInto(PreparedStatement statement) throws SQLException {
        if (collecting.isEmpty()) {
            try (Statement limits = real.createStatement()) {
                limits.execute(WITHOUT_LIMITS);
            }
        }
        collecting.add(statement);
        return JdbcProxy.of(PreparedStatement.class, statement, (collects, method, arguments) -> {
            if (!method.getName().equals("executeUpdate")) {
                return method.invoke(collects, arguments);
            }
            collects.addBatch();
            collected++;
            if (collected == AT_ONCE) {
                send();
            }
            return 1;
        });
    }

    private void send() throws SQLException {
        for (PreparedStatement statement : collecting) {
            statement.executeBatch();
        }
        collected = 0;
    }
}
