package org.merchantaccess.persistence.file;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

/**
 * What keeps a file from being used although nothing is wrong with what is in it: a fault of the machine, which is put right on the
 * machine and never by a backup.
 *
 * @param at the file or folder it is about
 * @param reason what the operating system or a library said
 */
public record HostFault(Kind kind, Path at, String reason) {

    public HostFault {
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(reason, "reason");
    }

    /** Faults that are put right in different ways. */
    public enum Kind {
        /** The user of this process may not read or write there. */
        NOT_PERMITTED,
        /** The file system is mounted for reading only. */
        READ_ONLY,
        /** The disk, or the quota of this user, is full. */
        DISK_FULL,
        /** The process has as many files open as it may. */
        TOO_MANY_OPEN_FILES,
        /** It is not there, or the folder that it should be in is not. */
        NOT_THERE,
        /** A folder is where a file should be, or the other way round. */
        OF_ANOTHER_KIND,
        /** Another process has locked it. */
        LOCKED,
        /** A native library could not be unpacked into that folder, or not be loaded from there. */
        NO_NATIVE_LIBRARY,
        /** The memory of the machine is used up. */
        NO_MEMORY,
        /** The disk, or what leads to it, does not do what it is asked. */
        DEVICE,
        /** None of these, as far as is known. */
        OTHER
    }

    private static final List<Words> SAID = List.of(
            new Words("No space left on device", Kind.DISK_FULL),
            new Words("There is not enough space on the disk", Kind.DISK_FULL),
            new Words("quota exceeded", Kind.DISK_FULL),
            new Words("Too many open files", Kind.TOO_MANY_OPEN_FILES),
            new Words("Read-only file system", Kind.READ_ONLY),
            new Words("Permission denied", Kind.NOT_PERMITTED),
            new Words("Operation not permitted", Kind.NOT_PERMITTED),
            new Words("Not a directory", Kind.OF_ANOTHER_KIND),
            new Words("Is a directory", Kind.OF_ANOTHER_KIND),
            new Words("Cannot allocate memory", Kind.NO_MEMORY),
            new Words("Input/output error", Kind.DEVICE),
            new Words("Stale file handle", Kind.DEVICE));

    private record Words(String text, Kind kind) {}

    /** What kept that file from being used. */
    public static HostFault of(Path at, IOException failed) {
        return new HostFault(kindOf(at, failed), at, failed.toString());
    }

    private static Kind kindOf(Path at, IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return Kind.NOT_PERMITTED;
        }
        if (failed instanceof NoSuchFileException) {
            return Kind.NOT_THERE;
        }
        if (failed instanceof NotDirectoryException
                || failed instanceof FileAlreadyExistsException
                || failed instanceof FileSystemLoopException) {
            return Kind.OF_ANOTHER_KIND;
        }
        Kind said = said(failed);
        return said == Kind.OTHER ? seenAt(at) : said;
    }

    private static Kind said(IOException failed) {
        return SAID.stream()
                .filter(words -> reason(failed).contains(words.text()))
                .map(Words::kind)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    private static String reason(IOException failed) {
        String reason = failed instanceof FileSystemException known ? known.getReason() : failed.getMessage();
        return reason == null ? "" : reason;
    }

    /** What the file system itself shows, whatever language the operating system speaks. */
    public static Kind seenAt(Path at) {
        try {
            Path there = nearest(at);
            if (Files.getFileStore(there).isReadOnly()) {
                return Kind.READ_ONLY;
            }
            if (Files.getFileStore(there).getUsableSpace() == 0) {
                return Kind.DISK_FULL;
            }
            return isPermitted(there) && (Files.isDirectory(there) || isPermitted(there.resolveSibling("")))
                    ? Kind.OTHER
                    : Kind.NOT_PERMITTED;
        } catch (IOException unseen) {
            return said(unseen);
        }
    }

    private static boolean isPermitted(Path there) {
        return Files.isReadable(there) && Files.isWritable(there);
    }

    /** That path, or the nearest folder above it that is there. */
    private static Path nearest(Path path) {
        Path there = path.toAbsolutePath();
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
