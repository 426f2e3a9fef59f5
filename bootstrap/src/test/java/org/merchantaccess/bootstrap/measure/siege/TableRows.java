package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** The number of rows in each table of a store that no process has open. */
record TableRows(SortedMap<String, Long> byTable) {

    static TableRows of(TestInstallation site) throws IOException, SQLException {
        Path copies = Files.createTempDirectory(site.root(), "rows");
        for (String file : List.of("test.db", "test.db-wal")) {
            Path original = site.data().resolve(file);
            if (Files.exists(original)) {
                Files.copy(original, copies.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copies.resolve("test.db"));
                Statement statement = connection.createStatement()) {
            SortedMap<String, Long> rows = new TreeMap<>();
            for (String table : tables(statement)) {
                rows.put(table, count(statement, table));
            }
            return new TableRows(rows);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet answer = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (answer.next()) {
                tables.add(answer.getString(1));
            }
        }
        return tables;
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet answer = statement.executeQuery("SELECT COUNT(*) FROM \"" + table + "\"")) {
            return answer.getLong(1);
        }
    }

    long of(String table) {
        return byTable.getOrDefault(table, 0L);
    }
}
