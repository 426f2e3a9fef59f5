package org.merchantaccess.persistence.key;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.EditedText;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.file.WholeFile;

/** Where the keys of one environment stand on the disk. */
final class KeyRingFile {

    private final Path file;
    private final Environment environment;

    KeyRingFile(Path file, Environment environment) {
        this.file = file.toAbsolutePath();
        this.environment = environment;
    }

    Either<KeyFileFailure, KeyRing> read() {
        try {
            return Files.notExists(file) ? Either.left(new KeyFileFailure.Missing(file)) : readWhatIsThere();
        } catch (IOException failed) {
            return Either.left(unusable(failed));
        }
    }

    /** Fresh keys, if there are none; whoever made them, those in the file count. */
    Either<KeyFileFailure, KeyRing> readOrCreate() {
        try {
            if (Files.notExists(file)) {
                new WholeFile(file).create(KeyRingText.of(KeyRing.fresh(environment)));
            }
            return readWhatIsThere();
        } catch (IOException failed) {
            return Either.left(unusable(failed));
        }
    }

    /** The same keys, when they are on the disk in the place of those before. */
    Either<KeyFileFailure, KeyRing> replacedBy(KeyRing keys) {
        try {
            new WholeFile(file).replace(KeyRingText.of(keys));
            return Either.right(keys);
        } catch (IOException failed) {
            return Either.left(unusable(failed));
        }
    }

    private Either<KeyFileFailure, KeyRing> readWhatIsThere() throws IOException {
        Path folder = file.resolveSibling("");
        Set<PosixFilePermission> writers = OwnerOnly.writtenByOthers(folder);
        if (!writers.isEmpty()) {
            return Either.left(new KeyFileFailure.FolderOpenToOthers(folder, writers));
        }
        Set<PosixFilePermission> excess = OwnerOnly.excessOfFile(file);
        if (!excess.isEmpty()) {
            return Either.left(new KeyFileFailure.Exposed(file, excess));
        }
        return new KeyRingText(file).parse(environment, EditedText.read(file));
    }

    private KeyFileFailure unusable(IOException failed) {
        return new KeyFileFailure.Unusable(file, failed.toString());
    }

    Path path() {
        return file;
    }
}
