package org.merchantaccess.bootstrap.embedded;

/** What is wrong where merchant access is not opened, and what to do about it: for who runs the program. */
public final class OpeningMends implements OpeningFailure.Cases<String> {

    /** A sentence or two that name the file. */
    public static String of(OpeningFailure failure) {
        return failure.match(new OpeningMends());
    }

    @Override
    public String folderRefused(OpeningFailure.FolderRefused failure) {
        return failure.failure().match(new FolderMends());
    }

    @Override
    public String storeRefused(OpeningFailure.StoreRefused failure) {
        return failure.failure().match(StoreMends.ofPrograms());
    }
}
