package org.merchantaccess.persistence.sql;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection with its prepared statements. For one thread at a time. */
public final class SqlSession {

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final BeforeStatement beforeStatement;
    private Option<String> feedEntry = Option.none();
    private boolean isReadOnly;

    public SqlSession(Connection connection, Dialect dialect) {
        this(connection, dialect, () -> {});
    }

    /** Creates a session that runs a check before each statement. */
    public SqlSession(Connection connection, Dialect dialect, BeforeStatement beforeStatement) {
        this.connection = connection;
        this.dialect = dialect;
        this.beforeStatement = beforeStatement;
    }

    /** Sets whether the following statements only read: those that change something are refused, and queries lock nothing. */
    public void setReadOnly(boolean readsOnly) {
        isReadOnly = readsOnly;
    }

    boolean isReadOnly() {
        return isReadOnly;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * Returns the statement, translated to the dialect and prepared.
     *
     * @throws IllegalStateException if it changes something in a read-only transaction
     */
    PreparedStatement statement(String text) throws SQLException {
        if (isReadOnly && !text.startsWith("SELECT")) {
            throw new IllegalStateException("a read-only transaction cannot change the store");
        }
        return preparedOnce(isReadOnly ? text.replace(Dialect.FOR_UPDATE, "") : text);
    }

    private PreparedStatement preparedOnce(String text) throws SQLException {
        beforeStatement.run();
        PreparedStatement known = prepared.get(text);
        if (known == null) {
            known = connection.prepareStatement(dialect.statement(text));
            prepared.put(text, known);
        }
        return known;
    }

    void recordFeedEntry(String entryId) {
        feedEntry = Option.some(entryId);
    }

    /** Returns the id of an entry of the change feed that the current transaction has appended; none if it has appended none. */
    public Option<String> feedEntry() {
        return feedEntry;
    }

    /** Closes all statements. Later calls prepare them again. */
    public void forgetStatements() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    /** A check before a statement. */
    @FunctionalInterface
    public interface BeforeStatement {

        /**
         * Runs the check.
         *
         * @throws SQLException if the statement must not be executed
         */
        void run() throws SQLException;
    }
}
