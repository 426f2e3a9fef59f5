package org.merchantaccess.persistence.key.file;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

/** The file with the first management key: the server creates it, and reads it again after a restart. */
public final class ManagementKeyFile {

    private final Path file;
    private final Environment environment;

    /** Names a file that contains one key of that environment and nothing else. */
    public ManagementKeyFile(Path file, Environment environment) {
        this.file = file;
        this.environment = environment;
    }

    /** Returns the key in the file. If the file does not exist, creates it with the new key. */
    public Either<KeyFileFailure, ManagementKey> keyOr(Supplier<ManagementKey> newKey) {
        return new OwnerOnlyFile(file)
                .contentOr(() -> newKey.get().text())
                .flatMap(text -> ManagementKey.parse(environment, text).toEither(() -> new KeyFileFailure.NoKey(file)));
    }
}
