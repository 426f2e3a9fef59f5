package org.merchantaccess.persistence.management;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.restore.RevokedRight;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores the digests of management keys in a table. */
public final class SqlManagementKeys implements ManagementKeys {

    private final Sql sql;
    private final JournalWriter journal;
    private final ChangeFeed changeFeed;

    /** Creates the store; each revocation is written to the restore journal. */
    public SqlManagementKeys(Sql sql, JournalWriter journal, ChangeFeed changeFeed) {
        this.sql = sql;
        this.journal = journal;
        this.changeFeed = changeFeed;
    }

    @Override
    public ManagementKeyMetadata add(String name, ManagementKey key, Instant at) {
        String digest = ManagementKeyMetadata.digestOf(key);
        sql.change("""
                INSERT INTO management_key (digest, key_id, position, name, created_at)
                  VALUES (?, ?, {next management_key.position}, ?, ?)
                ON CONFLICT (digest) DO UPDATE SET name = excluded.name, revoked_at = NULL""", digest, ManagementKeyMetadata.idOf(digest), name, at);
        return find(key).getOrElseThrow(() -> new IllegalStateException("an added key is missing"));
    }

    /** Finds a key by its digest. The duration of the look-up reveals nothing about a key of 190 random bits. */
    @Override
    public Option<ManagementKeyMetadata> find(ManagementKey presented) {
        return sql.one(
                "SELECT * FROM management_key WHERE digest = ?",
                SqlManagementKeys::key,
                ManagementKeyMetadata.digestOf(presented));
    }

    @Override
    public void used(ManagementKeyMetadata key, Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        sql.change(
                "UPDATE management_key SET last_used_at = ? WHERE key_id = ? AND (last_used_at IS NULL OR last_used_at < ?)",
                minute,
                key.id(),
                minute);
    }

    @Override
    public List<ManagementKeyMetadata> all() {
        return sql.all("SELECT * FROM management_key ORDER BY position", SqlManagementKeys::key);
    }

    @Override
    public Option<ManagementKeyMetadata> revoke(String id, Instant at) {
        int revoked =
                sql.change("UPDATE management_key SET revoked_at = ? WHERE key_id = ? AND revoked_at IS NULL", at, id);
        if (revoked > 0) {
            sql.change("""
                    DELETE FROM management_key WHERE digest IN (
                      SELECT digest FROM management_key WHERE revoked_at IS NOT NULL AND key_id <> ?
                        ORDER BY revoked_at DESC, position DESC LIMIT 1 OFFSET ?)""", id, MAX_REVOKED - 1);
            journal.recordRevoked(new RevokedRight(RevokedRight.Kind.REVOKED, id));
            // So that a copy of the database from before the revocation is older than its restore journal.
            changeFeed.appendWithoutMerchant();
        }
        return sql.one("SELECT * FROM management_key WHERE key_id = ?", SqlManagementKeys::key, id);
    }

    private static ManagementKeyMetadata key(Row row) {
        return new ManagementKeyMetadata(
                row.text("key_id"),
                row.text("name"),
                row.moment("created_at"),
                row.optionalMoment("last_used_at"),
                row.optionalMoment("revoked_at"));
    }
}
