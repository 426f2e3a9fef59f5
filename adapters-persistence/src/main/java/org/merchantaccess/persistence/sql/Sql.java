package org.merchantaccess.persistence.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.vavr.control.Option;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.domain.kernel.TypographicPunctuation;

/**
 * Executes statements in the transaction of the calling thread.
 *
 * <p>Every statement is a constant, which the compiler checks, and every value is bound to a parameter, so no external text becomes part of
 * a statement (S67). Values are strings, numbers, instants, or an {@link Option} of these for nullable columns.
 */
public final class Sql {

    private final Supplier<SqlSession> current;

    Sql(Supplier<SqlSession> current) {
        this.current = current;
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
     * Returns a {@code GLOB} pattern that finds the text anywhere in lower-case words; wildcards in the text are escaped. Apostrophes and
     * hyphens match every {@linkplain TypographicPunctuation variant}.
     */
    public static String anywhere(String filter) {
        StringBuilder pattern = new StringBuilder("*");
        TypographicPunctuation.toAscii(filter.toLowerCase(Locale.ROOT))
                .chars()
                .forEach(unit -> pattern.append(matching((char) unit)));
        return pattern.append('*').toString();
    }

    private static String matching(char unit) {
        boolean isWildcard = unit == '*' || unit == '?' || unit == '[';
        String variants = TypographicPunctuation.variantsOf(unit);
        return isWildcard || variants.length() > 1 ? "[" + variants + "]" : variants;
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
