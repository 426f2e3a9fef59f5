package org.merchantaccess.persistence.store;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import org.merchantaccess.domain.kernel.Environment;

/**
 * Where one environment lies.
 *
 * @param database all that is at rest, of no use to a thief
 * @param keys what it is sealed with; to be kept apart from the database and its backups
 * @param witness what was promised last, by which data put back from a backup are noticed
 */
public record StoreFiles(Path database, Path keys, Path witness) {
    public StoreFiles {
        requireNonNull(database, "database");
        requireNonNull(keys, "keys");
        requireNonNull(witness, "witness");
    }

    /** The files of an environment, side by side with those of the other. */
    public static StoreFiles in(Path dataFolder, Path keyFolder, Environment environment) {
        return new StoreFiles(
                dataFolder.resolve(environment.word() + ".db"),
                keyFolder.resolve(environment.word() + ".keys"),
                keyFolder.resolve(environment.word() + ".witness"));
    }
}
