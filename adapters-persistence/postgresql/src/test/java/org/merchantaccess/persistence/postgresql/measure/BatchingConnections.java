package org.merchantaccess.persistence.postgresql.measure;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections that collect the new rows of merchants and App IDs, and send many at once, without time limits. They fill a store by its own
 * statements. Collected rows count as inserted, and cannot be read before the commit.
 */
final class BatchingConnections implements InvocationHandler {

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
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = called(real, method, arguments);
            return result instanceof Connection opened
                    ? proxy(Connection.class, new BatchingConnections(opened))
                    : result;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Handles the calls of a connection. */
    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws SQLException {
        if (method.getName().equals("setNetworkTimeout")) {
            return null;
        }
        if (method.getName().equals("commit")) {
            send();
            collecting.clear();
        }
        Object result = called(real, method, arguments);
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
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("executeUpdate")) {
                return called(statement, method, arguments);
            }
            statement.addBatch();
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

    private static @Nullable Object called(Object real, Method method, Object @Nullable [] arguments)
            throws SQLException {
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
