package org.merchantaccess.bootstrap.embedded;

/** Describes for operators why merchant access was not opened and what to do. */
public final class OpeningRemedies implements OpeningFailure.Cases<String> {

    /** Returns one or two sentences that name the file. */
    public static String of(OpeningFailure failure) {
        return failure.match(new OpeningRemedies());
    }

    @Override
    public String folderRefused(OpeningFailure.FolderRefused failure) {
        return failure.failure().match(new FolderRemedies());
    }

    @Override
    public String storeRefused(OpeningFailure.StoreRefused failure) {
        return failure.failure().match(StoreRemedies.ofPrograms());
    }
}
