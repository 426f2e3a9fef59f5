package org.merchantaccess.persistence.key.file;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.merchantaccess.persistence.file.EditedText;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.OwnerOnly;

/** The file with the password of a database user: one line, written by an operator or an orchestrator. */
public final class PasswordFile {

    private final Path file;

    /** Names a file that contains a password and nothing else. */
    public PasswordFile(Path file) {
        this.file = file;
    }

    /** Returns the password, without the end of its line. */
    public Either<PasswordFileFailure, String> read() {
        try {
            Set<PosixFilePermission> excess = Files.exists(file) ? OwnerOnly.excessOfFile(file) : Set.of();
            return excess.isEmpty()
                    ? password(EditedText.read(file).strip())
                    : Either.left(new PasswordFileFailure.OpenToOthers(file, excess));
        } catch (IOException failed) {
            return Either.left(new PasswordFileFailure.Unreadable(HostFault.of(file, failed)));
        }
    }

    private Either<PasswordFileFailure, String> password(String text) {
        return text.isEmpty() ? Either.left(new PasswordFileFailure.Empty(file)) : Either.right(text);
    }
}
