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
 * A fault of the machine that prevents the use of a file whose content is intact. It is fixed on the machine, never with a backup.
 *
 * @param at the file or folder concerned
 * @param reason the message of the operating system or a library
 */
public record HostFault(Kind kind, Path at, String reason) {

    public HostFault {
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(reason, "reason");
    }

    /** The kinds of faults, each with its own remedy. */
    public enum Kind {
        /** The user of this process lacks permission to read or write. */
        NOT_PERMITTED,
        /** The file system is mounted read-only. */
        READ_ONLY,
        /** The disk, or the quota of this user, is full. */
        DISK_FULL,
        /** The process has reached its limit of open files. */
        TOO_MANY_OPEN_FILES,
        /** The file or its folder does not exist. */
        NOT_THERE,
        /** There is a folder instead of a file, or a file instead of a folder. */
        OF_ANOTHER_KIND,
        /** Another process has locked it. */
        LOCKED,
        /** A native library could not be unpacked into that folder or loaded from it. */
        NO_NATIVE_LIBRARY,
        /** The machine is out of memory. */
        NO_MEMORY,
        /** The disk or its connection fails to read or write. */
        DEVICE,
        /** Any other fault. */
        OTHER
    }

    private static final List<MessagePart> MESSAGES = List.of(
            new MessagePart("No space left on device", Kind.DISK_FULL),
            new MessagePart("There is not enough space on the disk", Kind.DISK_FULL),
            new MessagePart("quota exceeded", Kind.DISK_FULL),
            new MessagePart("Too many open files", Kind.TOO_MANY_OPEN_FILES),
            new MessagePart("Read-only file system", Kind.READ_ONLY),
            new MessagePart("Permission denied", Kind.NOT_PERMITTED),
            new MessagePart("Operation not permitted", Kind.NOT_PERMITTED),
            new MessagePart("Not a directory", Kind.OF_ANOTHER_KIND),
            new MessagePart("Is a directory", Kind.OF_ANOTHER_KIND),
            new MessagePart("Cannot allocate memory", Kind.NO_MEMORY),
            new MessagePart("Input/output error", Kind.DEVICE),
            new MessagePart("Stale file handle", Kind.DEVICE));

    private record MessagePart(String text, Kind kind) {}

    /** Returns the fault that this exception reports about the file. */
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
        Kind reported = reported(failed);
        return reported == Kind.OTHER ? seenAt(at) : reported;
    }

    private static Kind reported(IOException failed) {
        return MESSAGES.stream()
                .filter(part -> reason(failed).contains(part.text()))
                .map(MessagePart::kind)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    private static String reason(IOException failed) {
        String reason = failed instanceof FileSystemException known ? known.getReason() : failed.getMessage();
        return reason == null ? "" : reason;
    }

    /** Returns the fault that the state of the file system shows, independent of the language of the operating system. */
    public static Kind seenAt(Path at) {
        try {
            Path existing = nearest(at);
            if (Files.getFileStore(existing).isReadOnly()) {
                return Kind.READ_ONLY;
            }
            if (Files.getFileStore(existing).getUsableSpace() == 0) {
                return Kind.DISK_FULL;
            }
            return isPermitted(existing) && (Files.isDirectory(existing) || isPermitted(existing.resolveSibling("")))
                    ? Kind.OTHER
                    : Kind.NOT_PERMITTED;
        } catch (IOException unseen) {
            return reported(unseen);
        }
    }

    private static boolean isPermitted(Path existing) {
        return Files.isReadable(existing) && Files.isWritable(existing);
    }

    /** Returns that path, or the nearest existing folder above it. */
    private static Path nearest(Path path) {
        Path existing = path.toAbsolutePath();
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }
}
