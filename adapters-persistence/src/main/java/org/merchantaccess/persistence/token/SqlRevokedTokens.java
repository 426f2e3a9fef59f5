package org.merchantaccess.persistence.token;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.merchantaccess.application.port.token.RevokedTokens;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores revoked tokens in a table. */
public final class SqlRevokedTokens implements RevokedTokens {

    private final Sql sql;

    /** Creates the store with the statements that reach its table. */
    public SqlRevokedTokens(Sql sql) {
        this.sql = sql;
    }

    /** Adds the tokens in the order of their IDs, so that no two transactions wait for each other. */
    @Override
    public List<RevokedToken> add(Collection<RevokedToken> tokens) {
        return tokens.stream()
                .sorted(Comparator.comparing(token -> token.id().text()))
                .filter(this::isAdded)
                .toList();
    }

    private boolean isAdded(RevokedToken token) {
        return sql.change(
                        "INSERT INTO revoked_token (token_id, app_id, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        token.id().text(),
                        token.appId().text(),
                        token.expiresAt())
                == 1;
    }

    @Override
    public long count(AppId appId, Instant now) {
        return sql.number("SELECT COUNT(*) FROM revoked_token WHERE app_id = ? AND expires_at > ?", appId.text(), now);
    }

    @Override
    public List<RevokedToken> unexpired(Instant now) {
        return sql.all(
                "SELECT token_id, app_id, expires_at FROM revoked_token WHERE expires_at > ?",
                SqlRevokedTokens::token,
                now);
    }

    @Override
    public void deleteExpired(Instant before) {
        sql.change("DELETE FROM revoked_token WHERE expires_at < ?", before);
    }

    /**
     * Returns the token in a row of the table.
     *
     * @throws RuntimeException if the stored values are not valid
     */
    public static RevokedToken token(Row row) {
        return new RevokedToken(
                new TokenId(row.text("token_id")), new AppId(row.text("app_id")), row.moment("expires_at"));
    }
}
