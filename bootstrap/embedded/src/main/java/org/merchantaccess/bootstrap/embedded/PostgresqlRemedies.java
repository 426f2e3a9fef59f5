package org.merchantaccess.bootstrap.embedded;

import java.util.stream.Collectors;
import org.merchantaccess.persistence.postgresql.PostgresqlFailure;

/** Describes for operators why a store on PostgreSQL was not opened and what to do. */
final class PostgresqlRemedies implements PostgresqlFailure.Cases<String> {

    private final String acceptance;
    private final String migration;

    /**
     * Creates remedies.
     *
     * @param acceptance how the loss of changes is accepted
     * @param migration how tables are created
     */
    PostgresqlRemedies(String acceptance, String migration) {
        this.acceptance = acceptance;
        this.migration = migration;
    }

    @Override
    public String unavailable(PostgresqlFailure.Unavailable failure) {
        return "The database cannot be used: " + failure.reason().replaceFirst("\\.$", "")
                + ". Check its address, user and password, and that a primary server is running and reachable from here.";
    }

    @Override
    public String noSession(PostgresqlFailure.NoSession failure) {
        return "The database is behind a pooler that shares sessions or drops their settings: " + failure.flaw()
                + ". Connect to the database server itself.";
    }

    @Override
    public String notUtf8(PostgresqlFailure.NotUtf8 failure) {
        return "The database stores text in " + failure.encoding()
                + ", which cannot hold every name. Create one with: createdb --encoding=UTF8 --template=template0";
    }

    @Override
    public String damaged(PostgresqlFailure.Damaged failure) {
        return "The store in the database is damaged:\n"
                + failure.findings().stream()
                        .map(finding -> "  " + finding + "\n")
                        .collect(Collectors.joining())
                + "Nothing was changed. Restore a backup into a new database, name that one, and " + acceptance
                + ". All earlier tokens are then invalid.";
    }

    @Override
    public String newer(PostgresqlFailure.Newer failure) {
        return "A newer version wrote the store (its tables are those of version " + failure.version()
                + "). Start that version.";
    }

    @Override
    public String notMigrated(PostgresqlFailure.NotMigrated failure) {
        return "The database lacks tables of this version, and this role may not create tables. Run " + migration
                + ", as the role that owns the tables.";
    }

    @Override
    public String lacksCommits(PostgresqlFailure.LacksCommits failure) {
        return "The database lacks changes that a node had applied, such as after a failover to a standby without the latest"
                + " commits. Switch back to the server that has them. If they are lost, " + acceptance
                + ". All earlier tokens are then invalid; compare App IDs and allowlists with your records.";
    }

    @Override
    public String restored(PostgresqlFailure.Restored failure) {
        return "The database is a copy, such as a restored backup, or its server was promoted while no node was running, so it may"
                + " lack changes. If it has all of them, or the loss is intended, " + acceptance
                + ". All earlier tokens are then invalid; compare App IDs and allowlists with your records.";
    }

    @Override
    public String otherEnvironment(PostgresqlFailure.OtherEnvironment failure) {
        return "The database is not the one of " + failure.wanted().word()
                + " but of the other environment. Name a database for each.";
    }

    @Override
    public String noKeys(PostgresqlFailure.NoKeys failure) {
        return failure.failure().match(new KeyFileRemedies());
    }

    @Override
    public String noSigningKey(PostgresqlFailure.NoSigningKey failure) {
        return "The signing key in the database is missing or was altered. Restore a backup into a new database, name that one,"
                + " and " + acceptance + ". All clients must then log in again.";
    }

    @Override
    public String noPassword(PostgresqlFailure.NoPassword failure) {
        return failure.failure().match(new PasswordFileRemedies());
    }
}
