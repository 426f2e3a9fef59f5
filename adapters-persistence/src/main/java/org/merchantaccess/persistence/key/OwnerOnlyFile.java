package org.merchantaccess.persistence.key;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.Supplier;
import org.merchantaccess.persistence.file.EditedText;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.file.SymbolicLinks;
import org.merchantaccess.persistence.file.WholeFile;

/** A small file for a secret. Made so that its owner alone can read it, and not read where others can too. */
final class OwnerOnlyFile {

    private final Path file;

    OwnerOnlyFile(Path file) {
        this.file = file;
    }

    /** What is in the file; where there is none, it is made and the secret written to it. */
    Either<KeyFileFailure, String> contentOr(Supplier<String> secret) {
        try {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                makeUnlessAnotherIsFaster(secret.get());
            }
            return read();
        } catch (IOException failed) {
            return Either.left(new KeyFileFailure.Unusable(file, HostFault.of(file, failed)));
        }
    }

    /** Whoever made it, what is in it counts. */
    private void makeUnlessAnotherIsFaster(String secret) throws IOException {
        new WholeFile(file).create(secret + "\n");
    }

    private Either<KeyFileFailure, String> read() throws IOException {
        // A link to a file that is there may be how an orchestrator hands out a secret: the file itself is looked at
        // below.
        if (SymbolicLinks.at(file).isDefined() && Files.notExists(file)) {
            return Either.left(new KeyFileFailure.SymbolicLink(file));
        }
        Set<PosixFilePermission> excess = OwnerOnly.excessOfFile(file);
        return excess.isEmpty()
                ? Either.right(EditedText.read(file).strip())
                : Either.left(new KeyFileFailure.OpenToOthers(file, excess));
    }
}
