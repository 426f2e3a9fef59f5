package org.merchantaccess.persistence.key;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A small file for a secret. Made so that its owner alone can read it, and not read where others can too.
 *
 * <p>On a file system without POSIX permissions, the rights of the folder are all there is.
 */
final class OwnerOnlyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;

    OwnerOnlyFile(Path file) {
        this.file = file;
    }

    /** What is in the file; where there is none, it is made and the secret written to it. */
    Either<KeyFileFailure, String> contentOr(Supplier<String> secret) {
        try {
            if (Files.notExists(file)) {
                write(secret.get());
            }
            return read();
        } catch (IOException failed) {
            return Either.left(new KeyFileFailure.Unusable(file, failed.toString()));
        }
    }

    private void write(String secret) throws IOException {
        try {
            Files.createFile(file, ownerOnly());
            Files.writeString(file, secret + "\n", StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException madeByAnother) {
            // Then that one's content counts.
        }
    }

    private Either<KeyFileFailure, String> read() throws IOException {
        if (hasPosixPermissions()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (!OWNER_ONLY.containsAll(permissions)) {
                return Either.left(new KeyFileFailure.OpenToOthers(file, permissions));
            }
        }
        return Either.right(Files.readString(file, StandardCharsets.US_ASCII).strip());
    }

    private FileAttribute<?>[] ownerOnly() {
        return hasPosixPermissions()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private boolean hasPosixPermissions() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
