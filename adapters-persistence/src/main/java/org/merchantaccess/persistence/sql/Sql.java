package org.merchantaccess.persistence.sql;

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
import org.merchantaccess.application.port.PortUnavailable;

/**
 * Statements within the transaction of the calling thread.
 *
 * <p>Every statement is a constant, which the compiler checks, and every value is bound to a parameter: no text from outside ever
 * becomes part of a statement (S67). Values are texts, numbers, moments, or an {@link Option} of these for what may be empty.
 */
public final class Sql {

    private final Supplier<Session> current;

    Sql(Supplier<Session> current) {
        this.current = current;
    }

    /** Changes rows, and tells how many. */
    public int change(@CompileTimeConstant String statement, Object... values) {
        try {
            return bound(statement, values).executeUpdate();
        } catch (SQLException broken) {
            throw new PortUnavailable("the database did not do what it was asked", broken);
        }
    }

    /** All rows of the answer, in its order. */
    public <T> List<T> all(@CompileTimeConstant String statement, Row.Reader<T> reader, Object... values) {
        List<T> rows = new ArrayList<>();
        try (ResultSet cursor = bound(statement, values).executeQuery()) {
            Row row = new Row(cursor);
            while (cursor.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException broken) {
            throw new PortUnavailable("the database did not do what it was asked", broken);
        }
    }

    /** The only row of the answer; none where there is none. */
    public <T> Option<T> one(@CompileTimeConstant String statement, Row.Reader<T> reader, Object... values) {
        try (ResultSet cursor = bound(statement, values).executeQuery()) {
            return cursor.next() ? Option.some(reader.read(new Row(cursor))) : Option.none();
        } catch (SQLException broken) {
            throw new PortUnavailable("the database did not do what it was asked", broken);
        }
    }

    /** The one number an answer consists of. */
    public long number(@CompileTimeConstant String statement, Object... values) {
        try (ResultSet cursor = bound(statement, values).executeQuery()) {
            if (!cursor.next()) {
                throw new IllegalStateException("no number where there is always one");
            }
            return cursor.getLong(1);
        } catch (SQLException broken) {
            throw new PortUnavailable("the database did not do what it was asked", broken);
        }
    }

    /** A pattern for {@code LIKE … ESCAPE '!'} that finds the text anywhere, without wildcards of its own. */
    public static String anywhere(String text) {
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }

    private PreparedStatement bound(String text, Object... values) throws SQLException {
        PreparedStatement statement = current.get().statement(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
        return statement;
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof Option<?> option) {
            return option.isEmpty() ? null : plain(option.getOrElseThrow(IllegalStateException::new));
        }
        return value instanceof Instant moment ? (Object) moment.toEpochMilli() : value;
    }
}
