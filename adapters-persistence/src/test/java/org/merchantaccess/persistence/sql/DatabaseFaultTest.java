package org.merchantaccess.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.persistence.file.HostFault;

/** Tests the classification of errors that the database reports. */
class DatabaseFaultTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeDatabase() throws SQLException {
        file = folder.resolve("some.db");
        run("", "CREATE TABLE some (value TEXT)");
        run("", "INSERT INTO some SELECT hex(randomblob(3000)) FROM (VALUES (1), (2), (3), (4))");
    }

    @Test
    void a_full_disk_is_not_damage() {
        assertThat(faultOf("", "PRAGMA max_page_count = 1; INSERT INTO some SELECT hex(randomblob(9000))"))
                .isEqualTo(HostFault.Kind.DISK_FULL.name());
    }

    @Test
    void a_read_only_database_is_not_damage() {
        assertThat(faultOf("?mode=ro", "INSERT INTO some VALUES ('x')")).isEqualTo(HostFault.Kind.NOT_PERMITTED.name());
    }

    @Test
    void a_locked_database_is_not_damage() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            assertThat(faultOf("?busy_timeout=0", "INSERT INTO some VALUES ('x')"))
                    .isEqualTo(HostFault.Kind.LOCKED.name());
        }
    }

    @Test
    void a_missing_folder_is_not_damage() {
        file = folder.resolve("missing").resolve("some.db");

        assertThat(faultOf("", "SELECT 1")).isNotEqualTo("damage");
    }

    @Test
    void an_unknown_error_is_not_damage() {
        assertThat(named(DatabaseFault.of(file, new SQLException("broken")))).isEqualTo(HostFault.Kind.OTHER.name());
    }

    @Test
    void a_missing_native_library_is_not_damage() {
        SQLException wrapped = new SQLException("Error opening connection", new UnsatisfiedLinkError("no library"));

        assertThat(named(DatabaseFault.of(file, wrapped))).isEqualTo(HostFault.Kind.NO_NATIVE_LIBRARY.name());
    }

    @Test
    void a_file_that_is_not_a_database_is_damage() throws IOException {
        Files.writeString(file, "this is no database".repeat(1000));

        assertThat(faultOf("", "SELECT * FROM some")).isEqualTo("damage");
    }

    @Test
    void a_missing_table_is_damage() {
        assertThat(faultOf("", "SELECT * FROM other")).isEqualTo("damage");
    }

    @Test
    void a_changed_page_is_damage() throws IOException {
        byte[] octets = Files.readAllBytes(file);
        for (int i = 4096; i < octets.length; i++) {
            octets[i] ^= (byte) 0xff;
        }
        Files.write(file, octets);

        assertThat(faultOf("", "SELECT COUNT(value) FROM some")).isEqualTo("damage");
    }

    private String faultOf(String options, String statements) {
        try {
            run(options, statements);
            throw new AssertionError("the statements succeeded");
        } catch (SQLException failed) {
            return named(DatabaseFault.of(file, failed));
        }
    }

    private void run(String options, String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + file + options);
                Statement statement = connection.createStatement()) {
            for (String each : statements.split(";", -1)) {
                statement.execute(each);
            }
        }
    }

    private static String named(DatabaseFault fault) {
        return fault.match(new DatabaseFault.Cases<>() {
            @Override
            public String ofHost(DatabaseFault.OfHost host) {
                return host.fault().kind().name();
            }

            @Override
            public String damage(DatabaseFault.Damage damage) {
                return "damage";
            }
        });
    }
}
