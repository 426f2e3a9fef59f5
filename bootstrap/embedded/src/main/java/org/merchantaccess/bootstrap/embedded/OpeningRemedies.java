package org.merchantaccess.bootstrap.embedded;

/** Describes for operators why merchant access was not opened and what to do. */
public final class OpeningRemedies implements OpeningFailure.Cases<String> {

    private final String acceptance;
    private final String migration;

    private OpeningRemedies(String acceptance, String migration) {
        this.acceptance = acceptance;
        this.migration = migration;
    }

    /** Returns one or two sentences that name the file or the database, for programs that embed merchant access. */
    public static String of(OpeningFailure failure) {
        return failure.match(new OpeningRemedies("open it once with acceptingRestore()", "PostgresqlStore.migrate"));
    }

    /** Returns remedies that name commands. */
    public static OpeningRemedies ofCommands() {
        return new OpeningRemedies("start with serve --accept-restore", "merchant-access migrate");
    }

    @Override
    public String folderRefused(OpeningFailure.FolderRefused failure) {
        return failure.failure().match(new FolderRemedies());
    }

    @Override
    public String storeRefused(OpeningFailure.StoreRefused failure) {
        return failure.failure().match(new SqliteRemedies(acceptance));
    }

    @Override
    public String databaseRefused(OpeningFailure.DatabaseRefused failure) {
        return failure.failure().match(new PostgresqlRemedies(acceptance, migration));
    }
}
