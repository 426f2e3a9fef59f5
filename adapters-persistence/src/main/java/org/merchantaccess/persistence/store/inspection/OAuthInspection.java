package org.merchantaccess.persistence.store.inspection;

import org.merchantaccess.application.storage.StoreReport.DamagedPart;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.persistence.resource.SqlResourceServers;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.token.SqlRevokedTokens;

/** Reads resource servers, revoked tokens and the IDs of assertions row by row. */
final class OAuthInspection {

    private static final String DIGEST = "[0-9a-f]{64}";

    private final Sql sql;
    private final DamageCollector damages;

    OAuthInspection(Sql sql, DamageCollector damages) {
        this.sql = sql;
        this.damages = damages;
    }

    void inspect() {
        damages.inspect(DamagedPart.PAGES, "table resource_server", this::resourceServers);
        damages.inspect(DamagedPart.PAGES, "table revoked_token", this::revokedTokens);
        damages.inspect(DamagedPart.PAGES, "table assertion_id", this::assertionIds);
    }

    private void resourceServers() {
        sql.all("SELECT * FROM resource_server", row -> {
            String where = "resource server " + row.text("id");
            damages.inspect(DamagedPart.VALUES, where, () -> resourceServer(where, row));
            return true;
        });
    }

    private void resourceServer(String where, Row row) {
        ResourceServer server = SqlResourceServers.server(row);
        if (!server.digest().matches(DIGEST) || !server.id().equals(ResourceServer.idOf(server.digest()))) {
            damages.note(DamagedPart.VALUES, where, "its digest is not as it was written");
        }
        if (!ResourceServer.name(server.name()).contains(server.name())) {
            damages.note(DamagedPart.VALUES, where, "its name is not as it was written");
        }
    }

    private void revokedTokens() {
        sql.all("SELECT * FROM revoked_token", row -> {
            damages.inspect(
                    DamagedPart.VALUES, "revoked token " + row.text("token_id"), () -> SqlRevokedTokens.token(row));
            return true;
        });
    }

    private void assertionIds() {
        sql.all("SELECT app_id, id FROM assertion_id", row -> {
            if (AppId.parse(row.text("app_id")).isEmpty() || !row.text("id").matches(DIGEST)) {
                damages.note(
                        DamagedPart.VALUES,
                        "assertion of App ID " + row.text("app_id"),
                        "the digest of its ID is not as it was written");
            }
            return true;
        });
    }
}
