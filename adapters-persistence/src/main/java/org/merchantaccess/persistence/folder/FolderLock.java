package org.merchantaccess.persistence.folder;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.file.SymbolicLinks;

/**
 * Restricts a data folder to one process. With two processes, one would still accept what the other has revoked.
 *
 * <p>The operating system holds the lock on the file {@code lock} and releases it however the process ends. No other code in this process
 * may open that file: under POSIX, closing it anywhere in a process releases the lock of the process.
 */
public final class FolderLock implements AutoCloseable {

    private static final String NAME = "lock";

    private final LockFile file;
    private final FileLock lock;

    private FolderLock(LockFile file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * Locks the folder until the lock is closed or the process ends. Creates the folder if it does not exist.
     *
     * @param now the time written to the lock file for other processes
     */
    public static Either<FolderFailure, FolderLock> take(Path folder, Instant now) {
        try {
            Files.createDirectories(folder, OwnerOnly.newFolder(folder));
            Set<PosixFilePermission> excess = OwnerOnly.excessOfFolder(folder);
            return excess.isEmpty() ? taken(folder, now) : Either.left(new FolderFailure.OpenToOthers(folder, excess));
        } catch (IOException failed) {
            return Either.left(new FolderFailure.Unusable(folder, HostFault.of(folder, failed)));
        }
    }

    private static Either<FolderFailure, FolderLock> taken(Path folder, Instant now) throws IOException {
        // One thread at a time: all threads of this process share the open file.
        synchronized (FolderLock.class) {
            Path path = folder.toRealPath().resolve(NAME);
            if (SymbolicLinks.at(path).isDefined()) {
                return Either.left(new FolderFailure.SymbolicLink(path));
            }
            LockFile file = LockFile.opened(path);
            try {
                @Nullable FileLock lock = file.tryLock();
                return lock == null ? heldByAnother(folder, file) : taken(file, lock, now);
            } catch (OverlappingFileLockException heldHere) {
                // Stays open: closing it would release the lock that this process already holds.
                return Either.left(new FolderFailure.HeldBy(folder, file.holder()));
            }
        }
    }

    private static Either<FolderFailure, FolderLock> heldByAnother(Path folder, LockFile file) throws IOException {
        Either<FolderFailure, FolderLock> held = Either.left(new FolderFailure.HeldBy(folder, file.holder()));
        file.close();
        return held;
    }

    private static Either<FolderFailure, FolderLock> taken(LockFile file, FileLock lock, Instant now)
            throws IOException {
        try {
            file.name(new LockHolder(ProcessHandle.current().pid(), now));
            return Either.right(new FolderLock(file, lock));
        } catch (IOException failed) {
            file.close();
            throw failed;
        }
    }

    /** Releases the folder. */
    @Override
    public void close() {
        synchronized (FolderLock.class) {
            if (lock.isValid()) {
                leave();
            }
        }
    }

    private void leave() {
        try {
            lock.release();
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
