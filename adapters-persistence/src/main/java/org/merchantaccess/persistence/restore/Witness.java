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
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.WholeFile;

/**
 * Remembers, apart from the data, what the store has promised: data put back from an older copy are then older than their witness.
 *
 * <p>Its file is appended to at each start and each change. What was appended survives the end of the process at once, and a power
 * failure once {@link #force() forced}. To fail is never the change's failure: it is logged once, and made up for as soon as the file
 * can be written again. For any number of threads.
 */
public final class Witness implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Witness.class.getName());

    private final Path file;
    private final int maxLines;
    private final Testimony testimony;
    private FileChannel channel;
    private long end;
    private int lines;
    private boolean isBehind;
    private boolean isClosed;
    private long forcedHead;

    private Witness(Path file, int maxLines, Testimony testimony) throws IOException {
        this.file = file;
        this.maxLines = maxLines;
        this.testimony = testimony;
        new WholeFile(file).replace(testimony.text());
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        this.end = channel.size();
        this.lines = testimony.lines();
        this.forcedHead = head();
    }

    /**
     * Begins a start of the store whose journal was read, and goes on from what it says. When it returns, that the start was begun is on
     * the disk: a store that was started more often than its journal says has another journal than it had. One at a time.
     *
     * @param storeId of the store, 1 to 128 hexadecimal digits
     * @param start the number of the start, which may yet fail
     */
    public static Either<WitnessFailure, Witness> begin(JournalReading read, String storeId, long start) {
        try {
            read.testimony().begins(storeId, start);
            return Either.right(new Witness(read.file(), read.maxLines(), read.testimony()));
        } catch (IOException failed) {
            return Either.left(new WitnessFailure.Unusable(HostFault.of(read.file(), failed)));
        }
    }

    /** The store was started for the so-manieth time. */
    public synchronized void started(long number) {
        append(testimony.started(number));
    }

    /** The store has promised the change of that number, and with it that these have come to an end. */
    public synchronized void changed(long number, List<Ended> ended) {
        append(testimony.changed(number, ended));
    }

    /** The number of the latest start; 0 if there was none. */
    public synchronized long highestStart() {
        return testimony.start().getOrElse(0L);
    }

    /** The number of the latest change; 0 if there was none. */
    public synchronized long head() {
        return testimony.head().getOrElse(0L);
    }

    /** The number of the latest change that not even a power failure takes from the journal; 0 if there was none. */
    public synchronized long forcedHead() {
        return forcedHead;
    }

    /** What has come to an end with the changes after that one, in the order it was told. */
    public synchronized List<Ended> endedAfter(long number) {
        return testimony.endedAfter(number);
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

    /** When it returns, all that was told is on the disk, or it is logged that it is not. */
    public synchronized void force() {
        attempt(() -> {
            if (isBehind) {
                rewrite();
            }
            channel.force(false);
            forcedHead = head();
        });
    }

    /** Forces what was told; what is told later is not written any more. */
    @Override
    public synchronized void close() {
        if (!isClosed) {
            force();
            isClosed = true;
            attempt(channel::close);
        }
    }

    /** Something that is done to the file. */
    @FunctionalInterface
    private interface Deed {
        void run() throws IOException;
    }

    private void attempt(Deed deed) {
        try {
            deed.run();
            caughtUp();
        } catch (IOException failed) {
            fellBehind(failed);
        }
    }

    private void caughtUp() {
        if (isBehind) {
            LOG.log(Level.INFO, "{0} is written again; nothing is missing from it.", file);
        }
        isBehind = false;
    }

    private void fellBehind(IOException failed) {
        if (!isBehind) {
            LOG.log(Level.WARNING, file + " cannot be written: older data put back now might go unnoticed.", failed);
        }
        isBehind = true;
    }

    /** At the end that is known, not at the end of the file: there may be a part of a line that could not be written whole. */
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
        new WholeFile(file).replace(testimony.text());
        channel.close();
        channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        end = channel.size();
        lines = testimony.lines();
        forcedHead = head();
    }
}
