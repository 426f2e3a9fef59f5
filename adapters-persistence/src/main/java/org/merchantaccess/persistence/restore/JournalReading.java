package org.merchantaccess.persistence.restore;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.SymbolicLinks;

/**
 * The restore journal of a store as it was found, before anything is written to it. It says whether it is the whole journal of that
 * store: only then can an older copy of the store be noticed.
 *
 * <p>For one thread, and for one {@link Witness} to go on from.
 */
public final class JournalReading {

    private static final Logger LOG = System.getLogger(JournalReading.class.getName());
    private static final int LINES = 100_000;

    private final Path file;
    private final int maxLines;
    private final Testimony testimony;
    private boolean isThere;
    private long strangeLines;

    /** The lowest change that stands behind a line that cannot be understood. */
    private long afterStrange = Long.MAX_VALUE;

    private JournalReading(Path file, int maxLines) {
        this.file = file;
        this.maxLines = maxLines;
        this.testimony = new Testimony(maxLines);
    }

    /** Reads the journal, and changes nothing. A file that is missing is an answer, not a failure. */
    public static Either<WitnessFailure, JournalReading> of(Path file) {
        return of(file, LINES);
    }

    /** As {@link #of(Path)}, for a witness that keeps to that many lines, or twice as many for a while. */
    static Either<WitnessFailure, JournalReading> of(Path file, int maxLines) {
        JournalReading reading = new JournalReading(file, maxLines);
        try {
            reading.read();
            return Either.right(reading);
        } catch (IOException failed) {
            return Either.left(new WitnessFailure.Unusable(HostFault.of(file, failed)));
        }
    }

    /** The same place as if there were no journal yet, so that what is found there is replaced. */
    public JournalReading disregarded() {
        return new JournalReading(file, maxLines);
    }

    /** All but a last line without end, and what a power failure may have left. */
    private void read() throws IOException {
        isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (!isThere) {
            return;
        }
        String text = SymbolicLinks.textOfFile(file, StandardCharsets.ISO_8859_1);
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::read);
        if (strangeLines > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} has {1} lines that cannot be understood; they are left out.",
                    file,
                    strangeLines);
        }
    }

    private void read(String line) {
        Option<Long> change = testimony.read(line);
        if (change.isEmpty()) {
            strangeLines++;
        } else if (strangeLines > 0) {
            afterStrange = Math.min(afterStrange, change.getOrElse(afterStrange));
        }
    }

    /**
     * Why this is not the whole journal of a store; none if it is.
     *
     * @param store what the store says of itself
     */
    public Option<JournalFlaw> flawFor(JournaledStore store) {
        if (!isThere) {
            return Option.some(JournalFlaw.MISSING);
        }
        if (isOfAnotherThan(store.id())) {
            return Option.some(JournalFlaw.OF_ANOTHER_STORE);
        }
        if (isIncomplete(store)) {
            return Option.some(JournalFlaw.INCOMPLETE);
        }
        return Option.when(isOlderThan(store), JournalFlaw.OLDER_THAN_THE_STORE);
    }

    /** Whether it was begun by another store, so that nothing in it is about that one. */
    public boolean isOfAnotherThan(String storeId) {
        return !testimony.store().forAll(storeId::equals);
    }

    private boolean isIncomplete(JournaledStore store) {
        boolean lacksName = store.isJournaledByName()
                && (testimony.store().isEmpty() || testimony.begun().isEmpty());
        return lacksName
                || testimony.start().isEmpty()
                || testimony.head().isEmpty()
                || afterStrange <= store.journaledHead();
    }

    private boolean isOlderThan(JournaledStore store) {
        // Before journals had a name, a process that was killed at the wrong moment had one start more than its
        // journal.
        return store.isJournaledByName()
                ? testimony.begun().getOrElse(0L) < store.starts()
                        || testimony.head().getOrElse(0L) < store.journaledHead()
                : testimony.start().getOrElse(0L) < store.starts() - 1;
    }

    /** The number of the latest start that was committed; 0 if there was none. */
    public long highestStart() {
        return testimony.start().getOrElse(0L);
    }

    /** The number of the latest change; 0 if there was none. */
    public long head() {
        return testimony.head().getOrElse(0L);
    }

    /** What has come to an end with the changes after that one, in the order it was written. */
    public List<Ended> endedAfter(long number) {
        return testimony.endedAfter(number);
    }

    Path file() {
        return file;
    }

    int maxLines() {
        return maxLines;
    }

    Testimony testimony() {
        return testimony;
    }
}
