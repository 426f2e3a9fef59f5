package org.merchantaccess.persistence.sqlite;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.merchantaccess.persistence.file.AtomicFile;
import org.merchantaccess.persistence.file.HostFault;

/** Renames the restore journal of an earlier version, {@code test.witness}, to the name of this one, {@code test.journal}. */
final class FormerJournal {

    private final StoreFiles files;

    FormerJournal(StoreFiles files) {
        this.files = files;
    }

    /**
     * Returns the restore journal under its present name, which may not exist. The rename is atomic, so a crash leaves the file
     * under one of the two names.
     *
     * <p>If both names exist, both files stay: only one of them is the journal of this store, and the other would hide a restore.
     */
    Either<SqliteFailure, Path> renamed() {
        if (Files.notExists(files.formerJournal(), LinkOption.NOFOLLOW_LINKS)) {
            return Either.right(files.journal());
        }
        if (Files.exists(files.journal(), LinkOption.NOFOLLOW_LINKS)) {
            return Either.left(new SqliteFailure.TwoJournals(files.journal(), files.formerJournal()));
        }
        try {
            new AtomicFile(files.journal()).renameFrom(files.formerJournal());
            return Either.right(files.journal());
        } catch (IOException failed) {
            return Either.left(
                    new SqliteFailure.Unusable(files.formerJournal(), HostFault.of(files.formerJournal(), failed)));
        }
    }
}
