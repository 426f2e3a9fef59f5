package org.merchantaccess.persistence.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A small text file, readable by its owner alone, that holds what it held before or what was written, and never a part of it:
 * neither after a crash nor after a power failure. When a method returns, what it wrote is on the disk.
 */
public final class WholeFile {

    private final Path file;
    private final Path folder;

    /** A file that may be there or not. */
    public WholeFile(Path file) {
        this.file = file.toAbsolutePath();
        this.folder = this.file.resolveSibling("");
    }

    /** Makes the file; false, and nothing changed, if somebody was faster. */
    public boolean create(String content) throws IOException {
        Path draft = written(file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new"), content);
        try {
            return appearFrom(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Gives a file made elsewhere on the same file system this name; false, and nothing changed, if there is something already. */
    public boolean appearFrom(Path draft) throws IOException {
        try {
            appear(draft);
            sync(folder);
            return true;
        } catch (FileAlreadyExistsException madeByAnother) {
            return false;
        }
    }

    /** Puts other content in the place of what is there. One caller at a time. */
    public void replace(String content) throws IOException {
        // Always the same name: what a crash left behind is gone with the next.
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try {
            Files.move(written(draft, content), file, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Deletes the file, if it is there; when it returns, not even a power failure brings it back. */
    public void delete() throws IOException {
        if (Files.deleteIfExists(file)) {
            sync(folder);
        }
    }

    /** A link fails where a rename would silently put one file in the place of another. */
    private void appear(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeByAnother) {
            throw madeByAnother;
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            Files.move(draft, file);
        }
    }

    private static Path written(Path draft, String content) throws IOException {
        Set<StandardOpenOption> anew = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(draft, anew, OwnerOnly.newFile(draft))) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failed) {
            Files.deleteIfExists(draft);
            throw failed;
        }
        return draft;
    }

    /** A new name is on the disk only when its folder is. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
