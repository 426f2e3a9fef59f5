package org.merchantaccess.persistence.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Checks the committed data with its own SQL, and without the indexes that enforce the rules. */
final class DatabaseRules {

    private static final List<String> RULES = List.of(
            """
            SELECT 'two active of ' || merchant_id FROM app_id NOT INDEXED WHERE status = 'ACTIVE'
              GROUP BY merchant_id HAVING COUNT(*) > 1""",
            "SELECT 'one name twice: ' || name_key FROM app_id NOT INDEXED GROUP BY merchant_id, name_key HAVING COUNT(*) > 1",
            "SELECT 'no key of ' || app_id FROM app_id WHERE app_id NOT IN (SELECT app_id FROM app_key)",
            "SELECT 'a key without App ID: ' || app_id FROM app_key WHERE app_id NOT IN (SELECT app_id FROM app_id)",
            "SELECT 'not claimed: ' || app_id FROM app_id WHERE app_id NOT IN (SELECT app_id FROM claimed_app_id)",
            "SELECT 'deleted but present: ' || app_id FROM deleted_app_id WHERE app_id IN (SELECT app_id FROM app_id)",
            "SELECT 'a change after the head' FROM feed_head WHERE number <> (SELECT MAX(number) FROM change_entry)");

    private final Path database;

    DatabaseRules(Path database) {
        this.database = database;
    }

    /** Returns the violated rules. */
    List<String> violatedRules() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            return violatedRules(connection);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Returns the violated rules and the errors that the integrity check of the database reports. */
    List<String> problems() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            List<String> problems = violatedRules(connection);
            problems.addAll(answers(connection, "PRAGMA integrity_check"));
            problems.remove("ok");
            problems.addAll(answers(connection, "PRAGMA foreign_key_check"));
            return problems;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> violatedRules(Connection connection) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (String question : RULES) {
            broken.addAll(answers(connection, question));
        }
        return broken;
    }

    private static List<String> answers(Connection connection, String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
