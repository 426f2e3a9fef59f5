package org.merchantaccess.bootstrap.embedded;

/** Describes for operators why merchant access was not opened and what to do. */
public final class OpeningRemedies implements OpeningFailure.Cases<String> {

    private final String acceptance;

    private OpeningRemedies(String acceptance) {
        this.acceptance = acceptance;
    }

    /** Returns one or two sentences that name the file or the database, for programs that embed merchant access. */
    public static String of(OpeningFailure failure) {
        return failure.match(new OpeningRemedies("open it once with acceptingRestore()"));
    }

    /** Returns remedies that name commands. */
    public static OpeningRemedies ofCommands() {
        return new OpeningRemedies("start with serve --accept-restore");
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
        return failure.failure().match(new PostgresqlRemedies(acceptance));
    }
}
