package org.merchantaccess.persistence.sql.sqlite;

import io.vavr.control.Either;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.persistence.sql.Connections;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.Schema;

/** Checks a database for damage: pages, indexes, tables, and values of the wrong type. Changes nothing. */
public final class DatabaseCheck {

    private static final int MAX_FINDINGS = 100;

    private static final Pattern TREE = Pattern.compile("\\bTree ([0-9]+)\\b");

    /** Bounds of all numbers, which are counts, positions and milliseconds since 1970; no time is after the year 2100. */
    private static final long LEAST = -1;

    private static final long MOST = 4_102_444_800_000L;

    private final Path file;
    private final Schema schema;
    private final Connections connections;

    /** Creates a check of the database in that file, whose tables must be those of the schema. */
    public DatabaseCheck(Path file, Schema schema, Connections connections) {
        this.file = file;
        this.schema = schema;
        this.connections = connections;
    }

    /**
     * Checks the structure of every page, but not whether indexes agree with their tables. Fast enough for a start.
     *
     * @return the problems, for people; empty if there are none
     */
    public Either<DatabaseFault, List<String>> quickly() {
        return checked(connection -> problems(connection, "quick_check"));
    }

    /** Checks every page, index, table and value. */
    public Either<DatabaseFault, List<String>> fully() {
        return checked(connection -> {
            List<String> found = new ArrayList<>();
            for (Check look : List.<Check>of(
                    all -> problems(all, "integrity_check"),
                    DatabaseCheck::brokenReferences,
                    this::schema,
                    DatabaseCheck::valuesOfAll)) {
                found.addAll(findingsOf(connection, look));
            }
            return found;
        });
    }

    /** Runs one check; an error in damaged tables does not stop the next one. */
    private static List<String> findingsOf(Connection connection, Check look) throws SQLException {
        try {
            return look.at(connection);
        } catch (SQLException damaged) {
            return List.of("database " + reason(damaged));
        }
    }

    private static List<String> valuesOfAll(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : tables(connection)) {
            found.addAll(values(connection, table));
        }
        return found;
    }

    private Either<DatabaseFault, List<String>> checked(Check look) {
        try (Connection connection = connections.open()) {
            return Either.right(look.at(connection));
        } catch (SQLException failed) {
            return DatabaseFault.of(file, failed).match(new DatabaseFault.Cases<>() {
                @Override
                public Either<DatabaseFault, List<String>> ofHost(DatabaseFault.OfHost fault) {
                    return Either.left(fault);
                }

                @Override
                public Either<DatabaseFault, List<String>> damage(DatabaseFault.Damage fault) {
                    return Either.right(List.of(fault.reason()));
                }
            });
        }
    }

    /** Returns a finding for each page, with the table or index it belongs to, if known. */
    public List<String> named(List<Long> pages) {
        Map<Long, String> owners = pages.isEmpty() ? Map.of() : owners();
        return pages.stream()
                .map(page -> "page " + page + " (" + owners.getOrDefault(page, "not in a table")
                        + "): is not as it was when the store was closed")
                .toList();
    }

    private Map<Long, String> owners() {
        Map<Long, String> owners = new HashMap<>();
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pageno, name FROM dbstat")) {
            while (rows.next()) {
                owners.put(rows.getLong("pageno"), rows.getString("name"));
            }
        } catch (SQLException unreadable) {
            // The owners found before the damage are kept.
        }
        return owners;
    }

    private static List<String> problems(Connection connection, String check) throws SQLException {
        try {
            return problemsOf(connection, "PRAGMA " + check + "(" + MAX_FINDINGS + ")");
        } catch (SQLException aborted) {
            // An unreadable table aborts the check of all tables.
            return problemsOfEach(connection, check, aborted);
        }
    }

    private static List<String> problemsOfEach(Connection connection, String check, SQLException aborted)
            throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : tables(connection)) {
            try {
                found.addAll(problemsOf(connection, "PRAGMA " + check + "(" + quoted(table) + ")"));
            } catch (SQLException unreadable) {
                found.add("table " + table + ": " + reason(unreadable));
            }
        }
        if (found.isEmpty()) {
            throw aborted;
        }
        return found;
    }

    /** Returns the reason if the error is damage. A fault of the machine is thrown, because it tells nothing about the stored data. */
    private static String reason(SQLException unreadable) throws SQLException {
        if (!DatabaseFault.isDamage(unreadable)) {
            throw unreadable;
        }
        return "cannot be read (" + unreadable.getMessage() + ")";
    }

    private static List<String> problemsOf(Connection connection, String check) throws SQLException {
        List<String> problems = texts(connection, check).stream()
                .flatMap(String::lines)
                .filter(line -> !line.equals("ok") && !line.startsWith("*** in database"))
                .toList();
        Map<String, String> trees = problems.isEmpty() ? Map.of() : trees(connection);
        List<String> named = new ArrayList<>();
        problems.forEach(problem -> named.add(named(problem, trees)));
        return named;
    }

    /** Replaces the root page that the check reports by the name of the table or index. */
    private static String named(String problem, Map<String, String> trees) {
        Matcher tree = TREE.matcher(problem);
        return tree.find() && trees.containsKey(tree.group(1))
                ? tree.replaceFirst(Matcher.quoteReplacement(trees.get(tree.group(1))))
                : problem;
    }

    private static Map<String, String> trees(Connection connection) throws SQLException {
        Map<String, String> names = new HashMap<>();
        names.put("1", "list of tables");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT rootpage, type, name, tbl_name FROM sqlite_schema")) {
            while (rows.next()) {
                String name = rows.getString("type") + " " + rows.getString("name");
                String of = rows.getString("type").equals("index") ? " of table " + rows.getString("tbl_name") : "";
                names.put(rows.getString("rootpage"), name + of);
            }
        }
        return names;
    }

    private static List<String> brokenReferences(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (rows.next() && found.size() < MAX_FINDINGS) {
                found.add("table " + rows.getString(1) + ": row " + rows.getString(2) + " belongs to a row of "
                        + rows.getString(3) + " that is not there");
            }
        }
        return found;
    }

    /** Compares the tables with those this version creates, because a damaged definition may still be valid SQL. */
    private List<String> schema(Connection connection) throws SQLException {
        Map<String, String> there = definitions(connection);
        List<String> found = new ArrayList<>();
        try (Connection fresh = SqliteMigrations.fresh(schema)) {
            definitions(fresh).forEach((name, definition) -> {
                if (!definition.equals(there.get(name))) {
                    found.add(name + ": is missing, or differs from the definition of this version");
                }
            });
        }
        return found;
    }

    private static Map<String, String> definitions(Connection connection) throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")) {
            while (rows.next()) {
                definitions.put(rows.getString("type") + " " + rows.getString("name"), rows.getString("sql"));
            }
        }
        return definitions;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return texts(
                connection,
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name");
    }

    private static List<String> texts(Connection connection, String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Finds texts that are not UTF-8, values of the wrong type, and numbers out of range. */
    private static List<String> values(Connection connection, String table) throws SQLException {
        List<Column> columns = columns(connection, table);
        List<String> found = new ArrayList<>();
        long row = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(valuesOf(table, columns))) {
            while (rows.next() && found.size() < MAX_FINDINGS) {
                row++;
                for (int i = 0; i < columns.size(); i++) {
                    if (!columns.get(i).admits(rows.getString(2 * i + 1), rows, 2 * i + 2)) {
                        found.add("table " + table + ": " + columns.get(i).name() + " of row " + row
                                + " has an invalid value");
                    }
                }
            }
        } catch (SQLException damaged) {
            found.add("table " + table + ": row " + (row + 1) + " " + reason(damaged));
        }
        return found;
    }

    private static String valuesOf(String table, List<Column> columns) {
        StringBuilder selected = new StringBuilder("SELECT ");
        for (Column column : columns) {
            String name = quoted(column.name());
            selected.append(selected.length() == 7 ? "" : ", ")
                    .append("typeof(")
                    .append(name)
                    .append("), ")
                    .append(name);
        }
        return selected.append(" FROM ").append(quoted(table)).toString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA table_info(" + quoted(table) + ")")) {
            while (rows.next()) {
                columns.add(new Column(
                        rows.getString("name"), rows.getString("type").equals("TEXT")));
            }
        }
        return columns;
    }

    private record Column(String name, boolean isText) {

        boolean admits(String type, ResultSet rows, int index) throws SQLException {
            return switch (type) {
                case "null" -> true;
                case "text" -> isText && isUtf8(rows.getBytes(index));
                case "integer" -> !isText && rows.getLong(index) >= LEAST && rows.getLong(index) < MOST;
                default -> false;
            };
        }

        private static boolean isUtf8(byte[] text) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
                return true;
            } catch (CharacterCodingException no) {
                return false;
            }
        }
    }

    /** A check on one connection. */
    private interface Check {
        List<String> at(Connection connection) throws SQLException;
    }
}
