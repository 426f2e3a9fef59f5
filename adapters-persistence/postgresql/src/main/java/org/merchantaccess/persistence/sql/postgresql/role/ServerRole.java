package org.merchantaccess.persistence.sql.postgresql.role;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The role that the servers use, which has fewer rights than the owner of the tables. */
public final class ServerRole {

    /** The name in the script, which operators may also run by themselves. */
    private static final String NAME_IN_SCRIPT = "merchant_access_server";

    private final String name;

    /** Names a role, which must exist. */
    public ServerRole(String name) {
        this.name = name;
    }

    /** Grants the rights on all tables, within the current transaction of their owner. */
    public void grantOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String grant : grants()) {
                statement.execute(grant);
            }
        }
    }

    private List<String> grants() {
        try (InputStream in = Objects.requireNonNull(ServerRole.class.getResourceAsStream("grants.sql"))) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Stream.of(script.replace(NAME_IN_SCRIPT, quoted()).split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
