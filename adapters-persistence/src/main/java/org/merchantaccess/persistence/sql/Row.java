package org.merchantaccess.persistence.sql;

import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.merchantaccess.application.port.PortUnavailable;

/** A row of a query result, read by column name. */
public final class Row {

    private final ResultSet cursor;

    Row(ResultSet cursor) {
        this.cursor = cursor;
    }

    public String text(String column) {
        return optionalText(column).getOrElseThrow(() -> new IllegalStateException("no value in column " + column));
    }

    public Option<String> optionalText(String column) {
        try {
            return Option.of(cursor.getString(column));
        } catch (SQLException broken) {
            throw new PortUnavailable("the database reported an error", broken);
        }
    }

    public long number(String column) {
        try {
            return cursor.getLong(column);
        } catch (SQLException broken) {
            throw new PortUnavailable("the database reported an error", broken);
        }
    }

    public Instant moment(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    public Option<Instant> optionalMoment(String column) {
        return optionalText(column).map(Long::valueOf).map(Instant::ofEpochMilli);
    }

    /** Creates a value from a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row);
    }
}
