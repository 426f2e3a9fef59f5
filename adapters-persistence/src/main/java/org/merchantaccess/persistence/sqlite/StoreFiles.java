package org.merchantaccess.persistence.sqlite;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import org.merchantaccess.domain.kernel.Environment;

/**
 * The files of one environment.
 *
 * @param database the SQLite database, with every secret sealed
 * @param keys the keys the secrets are sealed with; keep them apart from the database and its backups
 * @param journal the restore journal, which shows that a database was restored from an older copy
 * @param formerJournal the restore journal under the name that earlier versions gave it; renamed at the next start
 */
public record StoreFiles(Path database, Path keys, Path journal, Path formerJournal) {
    public StoreFiles {
        requireNonNull(database, "database");
        requireNonNull(keys, "keys");
        requireNonNull(journal, "journal");
        requireNonNull(formerJournal, "formerJournal");
    }

    /** Returns the files of an environment. Those of the other environment may lie beside them. */
    public static StoreFiles in(Path dataFolder, Path keyFolder, Environment environment) {
        return new StoreFiles(
                dataFolder.resolve(environment.word() + ".db"),
                keyFolder.resolve(environment.word() + ".keys"),
                keyFolder.resolve(environment.word() + ".journal"),
                keyFolder.resolve(environment.word() + ".witness"));
    }
}
