package org.merchantaccess.persistence.restore;

import io.vavr.control.Either;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.merchantaccess.persistence.file.AtomicFile;
import org.merchantaccess.persistence.file.HostFault;

/**
 * Keeps the restore journal, apart from the data: a database restored from an older copy is then older than its journal.
 *
 * <p>Each start and each change is appended to the file. An appended line survives the end of the process at once, and a power failure once
 * it is {@linkplain #force() forced}. A failed write never fails the change: it is logged once and caught up as soon as the file is
 * writable again. Thread-safe.
 */
public final class RollbackDetector implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RollbackDetector.class.getName());

    private final Path file;
    private final int maxLines;
    private final CommitJournal journal;
    private FileChannel channel;
    private long end;
    private int lines;
    private boolean isBehind;
    private boolean isClosed;
    private long forcedHead;

    private RollbackDetector(Path file, int maxLines, CommitJournal journal) throws IOException {
        this.file = file;
        this.maxLines = maxLines;
        this.journal = journal;
        new AtomicFile(file).replace(journal.text());
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        this.end = channel.size();
        this.lines = journal.lines();
        this.forcedHead = head();
    }

    /**
     * Begins a start of the store, and continues from the journal read. When it returns, the begun start is on disk: a store with more
     * starts than its journal therefore does not have its own journal. Not for concurrent use.
     *
     * @param storeId the name of the store, 1 to 128 hexadecimal digits
     * @param start the number of the start, which may still fail
     */
    public static Either<HostFault, RollbackDetector> begin(JournalReading read, String storeId, long start) {
        try {
            read.journal().recordBegun(storeId, start);
            return Either.right(new RollbackDetector(read.file(), read.maxLines(), read.journal()));
        } catch (IOException failed) {
            return Either.left(HostFault.of(read.file(), failed));
        }
    }

    /** Records the start counter of a committed start. */
    public synchronized void recordStart(long number) {
        append(journal.recordStart(number));
    }

    /** Records a committed change and the rights it revoked. */
    public synchronized void recordChange(long number, List<RevokedRight> revoked) {
        append(journal.recordChange(number, revoked));
    }

    /** Returns the number of the latest committed start; 0 if there is none. */
    public synchronized long highestStart() {
        return journal.start().getOrElse(0L);
    }

    /** Returns the number of the latest change; 0 if there is none. */
    public synchronized long head() {
        return journal.head().getOrElse(0L);
    }

    /** Returns the number of the latest change that is forced to disk; 0 if there is none. */
    public synchronized long forcedHead() {
        return forcedHead;
    }

    /** Returns the rights revoked by changes after that number, in the order they were recorded. */
    public synchronized List<RevokedRight> revokedAfter(long number) {
        return journal.revokedAfter(number);
    }

    private void append(String line) {
        attempt(() -> {
            if (isBehind || lines >= 2 * maxLines) {
                rewrite();
            } else {
                write(line);
            }
        });
    }

    /** Forces all recorded lines to disk, or logs that this failed. */
    public synchronized void force() {
        attempt(() -> {
            if (isBehind) {
                rewrite();
            }
            channel.force(false);
            forcedHead = head();
        });
    }

    /** Forces the recorded lines to disk; later ones are not written. */
    @Override
    public synchronized void close() {
        if (!isClosed) {
            force();
            isClosed = true;
            attempt(channel::close);
        }
    }

    /** An action on the file. */
    @FunctionalInterface
    private interface IoAction {
        void run() throws IOException;
    }

    private void attempt(IoAction action) {
        try {
            action.run();
            caughtUp();
        } catch (IOException failed) {
            fellBehind(failed);
        }
    }

    private void caughtUp() {
        if (isBehind) {
            LOG.log(Level.INFO, "{0} can be written again and is complete.", file);
        }
        isBehind = false;
    }

    private void fellBehind(IOException failed) {
        if (!isBehind) {
            LOG.log(
                    Level.WARNING,
                    file + " cannot be written. Until it can, a restored older database might go unnoticed.",
                    failed);
        }
        isBehind = true;
    }

    /** Writes at the known end rather than the end of the file, which may hold a partly written line. */
    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        long position = end;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
        end = position;
        lines++;
    }

    private void rewrite() throws IOException {
        if (isClosed) {
            throw new ClosedChannelException();
        }
        new AtomicFile(file).replace(journal.text());
        channel.close();
        channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        end = channel.size();
        lines = journal.lines();
        forcedHead = head();
    }
}
