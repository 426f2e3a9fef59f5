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
 * A small text file, readable by its owner only, that is replaced atomically: it holds either the former or the new content, also after a
 * crash or a power failure.
 *
 * <p>When a method returns, its change is on disk.
 */
public final class AtomicFile {

    private final Path file;
    private final Path folder;

    /** Names a file that may or may not exist. */
    public AtomicFile(Path file) {
        this.file = file.toAbsolutePath();
        this.folder = this.file.resolveSibling("");
    }

    /** Creates the file. Returns false and changes nothing if it exists already. */
    public boolean create(String content) throws IOException {
        Path draft = writtenDraft(file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new"), content);
        try {
            return appearFrom(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Gives this name to a file that was created elsewhere on the same file system. Returns false and changes nothing if the name is taken.
     */
    public boolean appearFrom(Path draft) throws IOException {
        try {
            appear(draft);
            sync(folder);
            return true;
        } catch (FileAlreadyExistsException madeByAnother) {
            return false;
        }
    }

    /** Renames a file of the same folder to this name in one step. It keeps its permissions. No file may have this name yet. */
    public void renameFrom(Path former) throws IOException {
        Files.move(former, file, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    /** Replaces the content of the file. One caller at a time. */
    public void replace(String content) throws IOException {
        // The same name each time, so that a draft left by a crash is removed by the next call.
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try {
            Files.move(writtenDraft(draft, content), file, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Deletes the file if it exists; the deletion is durable when the method returns. */
    public void delete() throws IOException {
        if (Files.deleteIfExists(file)) {
            sync(folder);
        }
    }

    /** Creates a hard link, which fails if the name is taken; a rename would silently replace the file. */
    private void appear(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeByAnother) {
            throw madeByAnother;
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            Files.move(draft, file);
        }
    }

    private static Path writtenDraft(Path draft, String content) throws IOException {
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(draft, options, OwnerOnly.newFile(draft))) {
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

    /** Forces the folder to disk, because a new file name is durable only with its folder. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
