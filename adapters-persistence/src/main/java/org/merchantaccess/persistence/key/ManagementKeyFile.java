package org.merchantaccess.persistence.key;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

/** The file an operator takes the first management key from: the server makes it, and knows it again after a restart. */
public final class ManagementKeyFile {

    private final Path file;
    private final Environment environment;

    /** A file that holds one key of that environment and nothing else. */
    public ManagementKeyFile(Path file, Environment environment) {
        this.file = file;
        this.environment = environment;
    }

    /** The key in the file; where there is no file, it is made with that new key. */
    public Either<KeyFileFailure, ManagementKey> keyOr(Supplier<ManagementKey> newKey) {
        return new OwnerOnlyFile(file)
                .contentOr(() -> newKey.get().text())
                .flatMap(text -> ManagementKey.parse(environment, text).toEither(() -> new KeyFileFailure.NoKey(file)));
    }
}
