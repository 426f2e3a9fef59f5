package org.merchantaccess.persistence.resource;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.domain.resource.ResourceServerKey;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.restore.RevokedRight;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores resource servers in a table, with the digests of their keys. */
public final class SqlResourceServers implements ResourceServers {

    private final Sql sql;
    private final JournalWriter journal;
    private volatile Map<String, ResourceServer> byDigest = Map.of();

    /** Creates the store; each removal is written to the restore journal. */
    public SqlResourceServers(Sql sql, JournalWriter journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** Finds a key by its digest. The duration of the look-up reveals nothing about a key of 190 random bits. */
    @Override
    public Option<ResourceServer> holderOf(ResourceServerKey presented) {
        return Option.of(byDigest.get(presented.digest()));
    }

    @Override
    public void refresh() {
        byDigest = all().stream().collect(Collectors.toUnmodifiableMap(ResourceServer::digest, server -> server));
    }

    @Override
    public List<ResourceServer> all() {
        return sql.all("SELECT * FROM resource_server ORDER BY position", SqlResourceServers::server);
    }

    @Override
    public void add(ResourceServer server) {
        sql.change("""
                INSERT INTO resource_server (id, position, name, digest, created_at)
                  VALUES (?, {next resource_server.position}, ?, ?, ?) ON CONFLICT DO NOTHING""", server.id(), server.name(), server.digest(), server.createdAt());
    }

    @Override
    public Option<ResourceServer> remove(String id) {
        return sql.one("SELECT * FROM resource_server WHERE id = ? {for update}", SqlResourceServers::server, id)
                .peek(server -> {
                    sql.change("DELETE FROM resource_server WHERE id = ?", id);
                    journal.recordRevoked(new RevokedRight(RevokedRight.Kind.RESOURCE_SERVER_REMOVED, id));
                });
    }

    /**
     * Returns the resource server in a row of the table.
     *
     * @throws RuntimeException if the stored values are not valid
     */
    public static ResourceServer server(Row row) {
        return new ResourceServer(row.text("id"), row.text("name"), row.text("digest"), row.moment("created_at"));
    }
}
