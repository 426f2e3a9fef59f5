package org.merchantaccess.persistence.management;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.merchantaccess.application.port.ChangeFeed;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.persistence.restore.Ended;
import org.merchantaccess.persistence.restore.Promises;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Management keys as a table. */
public final class SqlManagementKeys implements ManagementKeys {

    private final Sql sql;
    private final Promises promises;
    private final ChangeFeed changeFeed;

    /** Keys in the table those statements reach; what is revoked is promised to stay so. */
    public SqlManagementKeys(Sql sql, Promises promises, ChangeFeed changeFeed) {
        this.sql = sql;
        this.promises = promises;
        this.changeFeed = changeFeed;
    }

    @Override
    public KeptManagementKey add(String name, ManagementKey key, Instant at) {
        String digest = KeptManagementKey.digestOf(key);
        sql.change("""
                INSERT INTO management_key (digest, key_id, position, name, created_at)
                  SELECT ?, ?, COALESCE(MAX(position), 0) + 1, ?, ? FROM management_key WHERE true
                ON CONFLICT (digest) DO UPDATE SET name = excluded.name, revoked_at = NULL""", digest, KeptManagementKey.idOf(digest), name, at);
        return find(key).getOrElseThrow(() -> new IllegalStateException("what was added is there"));
    }

    /** Found by digest: how long the look-up takes says nothing about a key of 190 random bits. */
    @Override
    public Option<KeptManagementKey> find(ManagementKey presented) {
        return sql.one(
                "SELECT * FROM management_key WHERE digest = ?",
                SqlManagementKeys::key,
                KeptManagementKey.digestOf(presented));
    }

    @Override
    public void used(KeptManagementKey key, Instant at) {
        sql.change(
                "UPDATE management_key SET last_used_at = ? WHERE key_id = ?",
                at.truncatedTo(ChronoUnit.MINUTES),
                key.id());
    }

    @Override
    public List<KeptManagementKey> all() {
        return sql.all("SELECT * FROM management_key ORDER BY position", SqlManagementKeys::key);
    }

    @Override
    public Option<KeptManagementKey> revoke(String id, Instant at) {
        int revoked =
                sql.change("UPDATE management_key SET revoked_at = ? WHERE key_id = ? AND revoked_at IS NULL", at, id);
        if (revoked > 0) {
            sql.change("""
                    DELETE FROM management_key WHERE digest IN (
                      SELECT digest FROM management_key WHERE revoked_at IS NOT NULL AND key_id <> ?
                        ORDER BY revoked_at DESC, position DESC LIMIT 1 OFFSET ?)""", id, MAX_REVOKED - 1);
            promises.ends(new Ended(Ended.Kind.REVOKED, id));
            // So that a copy from before is older than its witness.
            changeFeed.appendOfNoMerchant();
        }
        return sql.one("SELECT * FROM management_key WHERE key_id = ?", SqlManagementKeys::key, id);
    }

    private static KeptManagementKey key(Row row) {
        return new KeptManagementKey(
                row.text("key_id"),
                row.text("name"),
                row.moment("created_at"),
                row.optionalMoment("last_used_at"),
                row.optionalMoment("revoked_at"));
    }
}
