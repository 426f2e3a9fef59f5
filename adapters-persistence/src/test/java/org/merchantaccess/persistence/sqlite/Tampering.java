package org.merchantaccess.persistence.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Changes the database file over a separate connection, past the store. It also deletes the page checksums, which would reveal the change
 * before the check under test does.
 */
public final class Tampering {

    private final Path database;

    public Tampering(Path database) {
        this.database = database;
    }

    /** Executes a statement that changes the tables. */
    public void run(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
            deleteChecksums();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Restores the tables as version 11 of the schema had them, without single refused requests. */
    public void toVersion11() {
        run("DROP TABLE refused_request");
        with("DELETE FROM schema_version WHERE version >= 12");
    }

    /** Restores the tables as version 10 of the schema had them, without statistics. */
    public void toVersion10() {
        toVersion11();
        for (String table : List.of("request_count", "refusal_count", "address_count")) {
            run("DROP TABLE " + table);
        }
        with("DELETE FROM schema_version WHERE version >= 11");
    }

    /** Restores the tables as version 9 of the schema had them, with signing keys for Ed25519 and secret app keys only. */
    public void toVersion9() {
        toVersion10();
        for (String table : List.of("revoked_token", "assertion_id", "resource_server")) {
            run("DROP TABLE " + table);
        }
        for (String column : List.of("audience", "issuer", "algorithm")) {
            run("ALTER TABLE signing_key DROP COLUMN " + column);
        }
        for (String column : List.of("algorithm", "public_key")) {
            run("ALTER TABLE credential_key DROP COLUMN " + column);
        }
        with("DELETE FROM schema_version WHERE version >= 10");
    }

    /** Restores the tables as version 8 of the schema had them, with one key for each App ID. */
    public void toVersion8() {
        toVersion9();
        for (String table :
                List.of("credential_key", "app_id_detail", "scheduled_switch", "further_app_key", "key_use")) {
            run("DROP TABLE " + table);
        }
        for (String index : List.of("merchant_by_next_due", "app_key_by_lookup", "app_key_not_findable")) {
            run("DROP INDEX " + index);
        }
        run("ALTER TABLE app_id DROP COLUMN latest_key");
        run("ALTER TABLE app_id DROP COLUMN inactive_since");
        run("ALTER TABLE merchant DROP COLUMN next_due");
        run("ALTER TABLE merchant DROP COLUMN self_rotation");
        run("ALTER TABLE app_key DROP COLUMN lookup");
        with("DELETE FROM schema_version WHERE version >= 9");
    }

    /** Restores the tables as version 6 of the schema had them, without the positions of the change feed. */
    public void toVersion6() {
        toVersion8();
        run("ALTER TABLE store_state ADD COLUMN head BIGINT NOT NULL DEFAULT 0");
        run("UPDATE store_state SET head = (SELECT number FROM feed_head)");
        run("DROP TABLE feed_head");
        run("DROP TABLE lost_commits");
        run("ALTER TABLE change_entry DROP COLUMN entry_id");
        run("ALTER TABLE change_entry DROP COLUMN kind");
        run("ALTER TABLE change_entry DROP COLUMN format");
        with("DELETE FROM schema_version WHERE version >= 7");
    }

    /** Executes a statement that must change at least one row. */
    public void with(String statement, Object... values) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            if (prepared.executeUpdate() == 0) {
                throw new AssertionError("nothing was changed");
            }
            deleteChecksums();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void deleteChecksums() {
        try {
            new PageChecksums(database).forget();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
