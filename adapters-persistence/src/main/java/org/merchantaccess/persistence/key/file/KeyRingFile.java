package org.merchantaccess.persistence.key.file;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.AtomicFile;
import org.merchantaccess.persistence.file.EditedText;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.file.SymbolicLinks;
import org.merchantaccess.persistence.key.KeyRing;

/** Reads and writes the key file of one environment. */
final class KeyRingFile {

    private final Path file;
    private final Environment environment;

    KeyRingFile(Path file, Environment environment) {
        this.file = file.toAbsolutePath();
        this.environment = environment;
    }

    Either<KeyFileFailure, KeyRing> read() {
        try {
            return isMissing() ? Either.left(new KeyFileFailure.Missing(file)) : readExisting();
        } catch (IOException failed) {
            return Either.left(unusable(failed));
        }
    }

    /** Reads the keys, or creates new ones if the file does not exist. If another process creates the file first, its keys are used. */
    Either<KeyFileFailure, KeyRing> readOrCreate() {
        try {
            Files.createDirectories(folder(), OwnerOnly.newFolder(folder()));
            if (isMissing() && openToOthers().isEmpty()) {
                new AtomicFile(file).create(KeyRingText.of(KeyRing.fresh(environment)));
            }
            return readExisting();
        } catch (IOException failed) {
            return Either.left(unusable(failed));
        }
    }

    /** Writes the keys in place of the former ones, and returns them. */
    Either<KeyFileFailure, KeyRing> replacedBy(KeyRing keys) {
        try {
            new AtomicFile(file).replace(KeyRingText.of(keys));
            return Either.right(keys);
        } catch (IOException failed) {
            return Either.left(unusable(failed));
        }
    }

    private Either<KeyFileFailure, KeyRing> readExisting() throws IOException {
        Option<KeyFileFailure> refusal = openToOthers().orElse(linked());
        refusal = refusal.isDefined() ? refusal : exposed();
        String text = refusal.isDefined() ? "" : EditedText.read(file);
        return refusal.<Either<KeyFileFailure, KeyRing>>map(Either::left)
                .getOrElse(() -> new KeyRingText(file).parse(environment, text));
    }

    /** A link is accepted on a read-only mount, where keys are not replaced and orchestrators link to the present version of a secret. */
    private Option<KeyFileFailure> linked() throws IOException {
        return isMountedReadOnly() ? Option.none() : SymbolicLinks.at(file).map(KeyFileFailure.SymbolicLink::new);
    }

    private Option<KeyFileFailure> exposed() throws IOException {
        Set<PosixFilePermission> excess = OwnerOnly.excessOfFile(file);
        return Option.when(!excess.isEmpty(), () -> new KeyFileFailure.Exposed(file, excess));
    }

    /** On a read-only mount the file cannot be replaced, whatever the permissions of its folder say. */
    private Option<KeyFileFailure> openToOthers() throws IOException {
        Set<PosixFilePermission> excess = isMountedReadOnly() ? Set.of() : OwnerOnly.excessOfFolder(folder());
        return Option.when(!excess.isEmpty(), () -> new KeyFileFailure.FolderOpenToOthers(folder(), excess));
    }

    private boolean isMountedReadOnly() throws IOException {
        return Files.getFileStore(folder()).isReadOnly();
    }

    private Path folder() {
        return file.resolveSibling("");
    }

    /** Returns true if the file does not exist. A dangling link counts as existing, so that it is refused. */
    private boolean isMissing() {
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private KeyFileFailure unusable(IOException failed) {
        return new KeyFileFailure.Unusable(file, HostFault.of(file, failed));
    }

    Path path() {
        return file;
    }
}
