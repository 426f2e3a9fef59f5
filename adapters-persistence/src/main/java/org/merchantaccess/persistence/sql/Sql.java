package org.merchantaccess.persistence.sql;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.vavr.control.Option;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.PortUnavailable;

/**
 * Executes statements in the transaction of the calling thread.
 *
 * <p>Every statement is a constant, which the compiler checks, and every value is bound to a parameter, so no external text becomes part of
 * a statement (S67). Values are strings, numbers, instants, text filters, or an {@link Option} of these for nullable columns. Where databases
 * differ, a statement has a token of the {@link Dialect}.
 */
public final class Sql {

    private final Supplier<SqlSession> current;

    /** Creates the statements on the connection that the supplier returns. It throws outside of transactions. */
    public Sql(Supplier<SqlSession> current) {
        this.current = current;
    }

    /**
     * Records that the current transaction has appended an entry to the change feed. A database server that does not answer a COMMIT is
     * asked for the entry later.
     */
    public void recordFeedEntry(String entryId) {
        current.get().recordFeedEntry(entryId);
    }

    /** Changes rows, and returns their number. */
    public int change(@CompileTimeConstant String statement, Object... values) {
        try {
            return bound(statement, values).executeUpdate();
        } catch (SQLException broken) {
            throw new PortUnavailable("the database reported an error", broken);
        }
    }

    /** Returns all rows in the order of the query. */
    public <T> List<T> all(@CompileTimeConstant String statement, Row.Reader<T> reader, Object... values) {
        return read(statement, reader, values);
    }

    /**
     * Returns the page of the selected rows, with the number of all of them.
     *
     * @param selection a table and a condition, as they follow {@code FROM}
     * @param order columns, as they follow {@code ORDER BY}
     * @param values the values of the selection
     */
    public <T> Page<T> page(
            @CompileTimeConstant String selection,
            @CompileTimeConstant String order,
            Row.Reader<T> reader,
            PageRequest request,
            Object... values) {
        List<Object> ofPage = new ArrayList<>(List.of(values));
        ofPage.add(request.limit());
        ofPage.add(request.offset());
        return new Page<>(
                read(
                        "SELECT * FROM " + selection + " ORDER BY " + order + " LIMIT ? OFFSET ?",
                        reader,
                        ofPage.toArray()),
                readNumber("SELECT COUNT(*) FROM " + selection, values),
                request);
    }

    private <T> List<T> read(String statement, Row.Reader<T> reader, Object... values) {
        List<T> rows = new ArrayList<>();
        try (ResultSet cursor = bound(statement, values).executeQuery()) {
            Row row = new Row(cursor);
            while (cursor.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException broken) {
            throw new PortUnavailable("the database reported an error", broken);
        }
    }

    /** Returns the first row, or none. */
    public <T> Option<T> one(@CompileTimeConstant String statement, Row.Reader<T> reader, Object... values) {
        try (ResultSet cursor = bound(statement, values).executeQuery()) {
            return cursor.next() ? Option.some(reader.read(new Row(cursor))) : Option.none();
        } catch (SQLException broken) {
            throw new PortUnavailable("the database reported an error", broken);
        }
    }

    /** Returns the number that the query selects. */
    public long number(@CompileTimeConstant String statement, Object... values) {
        return readNumber(statement, values);
    }

    private long readNumber(String statement, Object... values) {
        try (ResultSet cursor = bound(statement, values).executeQuery()) {
            if (!cursor.next()) {
                throw new IllegalStateException("the query returned no number");
            }
            return cursor.getLong(1);
        } catch (SQLException broken) {
            throw new PortUnavailable("the database reported an error", broken);
        }
    }

    /**
     * Waits until no other transaction holds this lock, and holds it until the current transaction ends. It stands for a row that may not
     * exist yet. Has no effect where transactions run one at a time, and in a transaction that only reads.
     *
     * @param kind what is locked
     * @param name which one of this kind
     */
    public void lock(@CompileTimeConstant String kind, String name) {
        if (dialect().hasConcurrentWriters() && !current.get().isReadOnly()) {
            one("SELECT pg_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0)) AS locked", row -> true, kind, name);
        }
    }

    /**
     * Prepares the current transaction for queries with very many rows. They return their first rows soon, instead of sorting all rows first,
     * because a server limits the time until then. This process may take up to a minute between two fetches, such as for a collection of
     * garbage. Has no effect where a query is not limited.
     */
    public void expectManyRows() {
        if (dialect().hasConcurrentWriters()) {
            one(
                    "SELECT set_config('enable_sort', 'off', true) AS sort,"
                            + " set_config('idle_in_transaction_session_timeout', '60s', true) AS pause",
                    row -> true);
        }
    }

    /** Returns the dialect of the database, whose tokens statements may contain. */
    public Dialect dialect() {
        return current.get().dialect();
    }

    private PreparedStatement bound(String text, Object... values) throws SQLException {
        SqlSession session = current.get();
        PreparedStatement statement = session.statement(text);
        for (int i = 0; i < values.length; i++) {
            // Option.none() is stored as NULL. A null is a bug of the caller, and would match no row.
            statement.setObject(i + 1, plain(requireNonNull(values[i], "value"), session.dialect()));
        }
        return statement;
    }

    private static @Nullable Object plain(Object value, Dialect dialect) {
        if (value instanceof Option<?> option) {
            return option.isEmpty() ? null : plain(option.getOrElseThrow(IllegalStateException::new), dialect);
        }
        if (value instanceof TextFilter filter) {
            return dialect.pattern(filter);
        }
        return value instanceof Instant moment ? (Object) moment.toEpochMilli() : value;
    }
}
