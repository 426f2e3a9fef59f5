package org.merchantaccess.persistence.folder;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.persistence.file.OwnerOnly;

/** The lock file, opened at most once per process. Callers must synchronize. */
final class LockFile {

    /** Does not follow symbolic links: another file would be locked and overwritten. */
    private static final Set<OpenOption> READ_AND_WRITE = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /** A byte far beyond the content: where locks are mandatory, the name of the holder must stay readable. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_NAME = 100;

    private static final Map<Path, LockFile> OPEN = new HashMap<>();

    private final Path path;
    private final FileChannel channel;
    private Option<LockHolder> named = Option.none();

    private LockFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static LockFile opened(Path path) throws IOException {
        LockFile open = OPEN.get(path);
        if (open != null) {
            return open;
        }
        LockFile opened = new LockFile(path, FileChannel.open(path, READ_AND_WRITE, OwnerOnly.newFile(path)));
        OPEN.put(path, opened);
        return opened;
    }

    /** Returns the lock, or null if another process holds it. */
    @Nullable FileLock tryLock() throws IOException {
        return channel.tryLock(LOCKED_BYTE, 1, false);
    }

    void name(LockHolder holder) throws IOException {
        named = Option.some(holder);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.text().getBytes(StandardCharsets.US_ASCII)), 0);
    }

    Option<LockHolder> holder() {
        // Reading in an interrupted thread would close the channel and release the lock.
        return named.orElse(this::written);
    }

    private Option<LockHolder> written() {
        try {
            ByteBuffer name = ByteBuffer.allocate(LONGEST_NAME);
            channel.read(name, 0);
            return LockHolder.parse(new String(name.array(), 0, name.position(), StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            return Option.none();
        }
    }

    void close() throws IOException {
        OPEN.remove(path);
        channel.close();
    }
}
