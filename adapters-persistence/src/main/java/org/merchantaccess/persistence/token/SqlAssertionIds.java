package org.merchantaccess.persistence.token;

import java.time.Instant;
import org.merchantaccess.application.port.token.AssertionIds;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.persistence.sql.Sql;

/** Stores the IDs of accepted assertions in a table. An ID is any text of a client, so its digest is stored instead. */
public final class SqlAssertionIds implements AssertionIds {

    private final Sql sql;

    /** Creates the store with the statements that reach its table. */
    public SqlAssertionIds(Sql sql) {
        this.sql = sql;
    }

    /** The primary key makes another transaction with the same ID wait. */
    @Override
    public boolean claim(AppId appId, String id, Instant expiresAt) {
        return sql.change(
                        "INSERT INTO assertion_id (app_id, id, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        appId.text(),
                        Sha256.hex(id),
                        expiresAt)
                == 1;
    }

    @Override
    public void deleteExpired(Instant before) {
        sql.change("DELETE FROM assertion_id WHERE expires_at < ?", before);
    }
}
