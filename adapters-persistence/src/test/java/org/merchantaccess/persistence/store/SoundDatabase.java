package org.merchantaccess.persistence.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Somebody who looks at what is committed by other means than ours, without the indexes that would hide what they should prevent. */
final class SoundDatabase {

    private static final List<String> NEVER_TRUE = List.of(
            """
            SELECT 'two active of ' || merchant_id FROM app_id NOT INDEXED WHERE status = 'ACTIVE'
              GROUP BY merchant_id HAVING COUNT(*) > 1""",
            "SELECT 'one name twice: ' || name_key FROM app_id NOT INDEXED GROUP BY merchant_id, name_key HAVING COUNT(*) > 1",
            "SELECT 'no key of ' || app_id FROM app_id WHERE app_id NOT IN (SELECT app_id FROM app_key)",
            "SELECT 'a key of nobody: ' || app_id FROM app_key WHERE app_id NOT IN (SELECT app_id FROM app_id)",
            "SELECT 'not claimed: ' || app_id FROM app_id WHERE app_id NOT IN (SELECT app_id FROM claimed_app_id)",
            "SELECT 'deleted and there: ' || app_id FROM deleted_app_id WHERE app_id IN (SELECT app_id FROM app_id)",
            "SELECT 'a change after the head' FROM store_state WHERE head <> (SELECT MAX(number) FROM change_entry)");

    private final Path database;

    SoundDatabase(Path database) {
        this.database = database;
    }

    /** What is committed and must never be. */
    List<String> brokenRules() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            return brokenRules(connection);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** As {@link #brokenRules()}, and what the database complains of after having looked at every page. */
    List<String> complaints() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            List<String> complaints = brokenRules(connection);
            complaints.addAll(answers(connection, "PRAGMA integrity_check"));
            complaints.remove("ok");
            complaints.addAll(answers(connection, "PRAGMA foreign_key_check"));
            return complaints;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> brokenRules(Connection connection) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (String question : NEVER_TRUE) {
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
