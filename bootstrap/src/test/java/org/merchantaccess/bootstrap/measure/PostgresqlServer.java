package org.merchantaccess.bootstrap.measure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A PostgreSQL server with an empty database. It stops with the process. */
public final class PostgresqlServer {

    public static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private PostgresqlServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static PostgresqlServer start() {
        try {
            return new PostgresqlServer(
                    EmbeddedPostgres.builder().setServerConfig("fsync", "on").start());
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** Returns the URL of the database, in which {@link #USER} needs no password. */
    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }
}
