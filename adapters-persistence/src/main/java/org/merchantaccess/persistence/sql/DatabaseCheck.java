package org.merchantaccess.persistence.sql;

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

/**
 * Looks for damage in a database that shows in the database alone: pages, indexes, tables, and values that are not of their
 * column's kind. Changes nothing.
 */
public final class DatabaseCheck {

    private static final int AT_MOST = 100;

    private static final Pattern TREE = Pattern.compile("\\bTree ([0-9]+)\\b");

    /** Numbers are counts, positions and milliseconds since 1970; none is from after the year 2100. */
    private static final long LEAST = -1;

    private static final long MOST = 4_102_444_800_000L;

    private final Path file;
    private final SqlTransactions.Connections connections;

    /** A check of the database in that file, by such connections. */
    public DatabaseCheck(Path file, SqlTransactions.Connections connections) {
        this.file = file;
        this.connections = connections;
    }

    /**
     * Looks at the structure of every page, and not at whether indexes agree with their tables: what a start can afford.
     *
     * @return what is damaged, for people; empty for a sound database
     */
    public Either<DatabaseFault, List<String>> quickly() {
        return checked(connection -> problems(connection, "quick_check"));
    }

    /** Looks at every page, index, table and value. */
    public Either<DatabaseFault, List<String>> fully() {
        return checked(connection -> {
            List<String> found = new ArrayList<>();
            for (Look look : List.<Look>of(
                    all -> problems(all, "integrity_check"),
                    DatabaseCheck::foreign,
                    DatabaseCheck::schema,
                    DatabaseCheck::valuesOfAll)) {
                found.addAll(lookedAt(connection, look));
            }
            return found;
        });
    }

    /** What ends one look at damaged tables does not end the next. */
    private static List<String> lookedAt(Connection connection, Look look) throws SQLException {
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

    private Either<DatabaseFault, List<String>> checked(Look look) {
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

    /** Those pages by the tables and indexes they belong to, as far as that can still be said. */
    public List<String> named(List<Long> pages) {
        Map<Long, String> owners = pages.isEmpty() ? Map.of() : owners();
        return pages.stream()
                .map(page -> "page " + page + " (" + owners.getOrDefault(page, "of no table")
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
            // What was found before the damage has its name.
        }
        return owners;
    }

    private static List<String> problems(Connection connection, String check) throws SQLException {
        try {
            return problemsOf(connection, "PRAGMA " + check + "(" + AT_MOST + ")");
        } catch (SQLException aborted) {
            // A table of which nothing can be read ends the check of all.
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

    /** That of damage; what the machine does not let be read says nothing of what is stored. */
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

    /** The check names tables and indexes by their first page. */
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

    private static List<String> foreign(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (rows.next() && found.size() < AT_MOST) {
                found.add("table " + rows.getString(1) + ": row " + rows.getString(2) + " belongs to a row of "
                        + rows.getString(3) + " that is not there");
            }
        }
        return found;
    }

    /** The tables must be those this program makes: a damaged definition reads as another one. */
    private static List<String> schema(Connection connection) throws SQLException {
        Map<String, String> there = definitions(connection);
        List<String> found = new ArrayList<>();
        try (Connection fresh = Migrations.fresh()) {
            definitions(fresh).forEach((name, definition) -> {
                if (!definition.equals(there.get(name))) {
                    found.add(name + ": is missing, or not defined as this program defines it");
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

    /** Texts that are no UTF-8, texts in columns of numbers and the other way round, and numbers out of all bounds. */
    private static List<String> values(Connection connection, String table) throws SQLException {
        List<Column> columns = columns(connection, table);
        List<String> found = new ArrayList<>();
        long row = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(valuesOf(table, columns))) {
            while (rows.next() && found.size() < AT_MOST) {
                row++;
                for (int i = 0; i < columns.size(); i++) {
                    if (!columns.get(i).admits(rows.getString(2 * i + 1), rows, 2 * i + 2)) {
                        found.add("table " + table + ": " + columns.get(i).name() + " of row " + row
                                + " holds what cannot have been written there");
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

    /** What is looked at, by one connection. */
    private interface Look {
        List<String> at(Connection connection) throws SQLException;
    }
}
