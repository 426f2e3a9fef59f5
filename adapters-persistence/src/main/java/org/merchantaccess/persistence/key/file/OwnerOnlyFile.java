package org.merchantaccess.persistence.key.file;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.Supplier;
import org.merchantaccess.persistence.file.AtomicFile;
import org.merchantaccess.persistence.file.EditedText;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.file.SymbolicLinks;

/** A small file with a secret. It is created readable by its owner only, and refused if others can read it. */
final class OwnerOnlyFile {

    private final Path file;

    OwnerOnlyFile(Path file) {
        this.file = file;
    }

    /** Returns the content of the file. If the file does not exist, creates it with the secret. */
    Either<KeyFileFailure, String> contentOr(Supplier<String> secret) {
        try {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                createIfAbsent(secret.get());
            }
            return read();
        } catch (IOException failed) {
            return Either.left(new KeyFileFailure.Unusable(file, HostFault.of(file, failed)));
        }
    }

    /** Creates the file. If another process creates it first, that content is used. */
    private void createIfAbsent(String secret) throws IOException {
        new AtomicFile(file).create(secret + "\n");
    }

    private Either<KeyFileFailure, String> read() throws IOException {
        // Orchestrators may provide a secret through a link to an existing file; its permissions are checked below.
        if (SymbolicLinks.at(file).isDefined() && Files.notExists(file)) {
            return Either.left(new KeyFileFailure.SymbolicLink(file));
        }
        Set<PosixFilePermission> excess = OwnerOnly.excessOfFile(file);
        return excess.isEmpty()
                ? Either.right(EditedText.read(file).strip())
                : Either.left(new KeyFileFailure.OpenToOthers(file, excess));
    }
}
