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
 * The restore journal of a store as found at a start, before anything is written to it. It shows whether the journal is complete: only then
 * can an older copy of the store be detected.
 *
 * <p>For one thread; one {@link RollbackDetector} continues from it.
 */
public final class JournalReading {

    private static final Logger LOG = System.getLogger(JournalReading.class.getName());
    private static final int LINES = 100_000;

    private final Path file;
    private final int maxLines;
    private final CommitJournal journal;
    private boolean exists;
    private long malformedLines;

    /** The lowest change after a malformed line. */
    private long changeAfterMalformed = Long.MAX_VALUE;

    private JournalReading(Path file, int maxLines) {
        this.file = file;
        this.maxLines = maxLines;
        this.journal = new CommitJournal(maxLines);
    }

    /** Reads the journal and changes nothing. A missing file is a valid result, not a failure. */
    public static Either<HostFault, JournalReading> of(Path file) {
        return of(file, LINES);
    }

    /** Reads the journal for a detector with that limit of lines. Its file may grow to twice as many between rewrites. */
    static Either<HostFault, JournalReading> of(Path file, int maxLines) {
        JournalReading reading = new JournalReading(file, maxLines);
        try {
            reading.read();
            return Either.right(reading);
        } catch (IOException failed) {
            return Either.left(HostFault.of(file, failed));
        }
    }

    /** Returns an empty reading of the same file, so that the next start replaces the file. */
    public JournalReading asMissing() {
        return new JournalReading(file, maxLines);
    }

    /** Reads all lines except a last line without line end, and skips malformed lines, which a power failure may leave. */
    private void read() throws IOException {
        exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (!exists) {
            return;
        }
        String text = SymbolicLinks.textOfFile(file, StandardCharsets.ISO_8859_1);
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::read);
        if (malformedLines > 0) {
            LOG.log(Level.WARNING, "{0} has {1} malformed lines, which are ignored.", file, malformedLines);
        }
    }

    private void read(String line) {
        Option<Long> change = journal.read(line);
        if (change.isEmpty()) {
            malformedLines++;
        } else if (malformedLines > 0) {
            changeAfterMalformed = Math.min(changeAfterMalformed, change.getOrElse(changeAfterMalformed));
        }
    }

    /**
     * Returns why this is not the complete journal of a store; none if it is.
     *
     * @param store what the store records about its journal
     */
    public Option<JournalFlaw> flawFor(JournaledStore store) {
        if (!exists) {
            return Option.some(JournalFlaw.MISSING);
        }
        if (belongsToOtherThan(store.id())) {
            return Option.some(JournalFlaw.OF_ANOTHER_STORE);
        }
        if (isIncomplete(store)) {
            return Option.some(JournalFlaw.INCOMPLETE);
        }
        return Option.when(isOlderThan(store), JournalFlaw.OLDER_THAN_THE_STORE);
    }

    /** Returns true if another store began this journal. */
    public boolean belongsToOtherThan(String storeId) {
        return !journal.store().forAll(storeId::equals);
    }

    private boolean isIncomplete(JournaledStore store) {
        boolean isUnnamed = store.hasNamedJournal()
                && (journal.store().isEmpty() || journal.begun().isEmpty());
        return isUnnamed
                || journal.start().isEmpty()
                || journal.head().isEmpty()
                || changeAfterMalformed <= store.journaledHead();
    }

    private boolean isOlderThan(JournaledStore store) {
        // Before journals had names, a process killed during a start could leave one start more in the store than in
        // the journal.
        return store.hasNamedJournal()
                ? journal.begun().getOrElse(0L) < store.starts()
                        || journal.head().getOrElse(0L) < store.journaledHead()
                : journal.start().getOrElse(0L) < store.starts() - 1;
    }

    /** Returns the number of the latest committed start; 0 if there is none. */
    public long highestStart() {
        return journal.start().getOrElse(0L);
    }

    /** Returns the number of the latest change; 0 if there is none. */
    public long head() {
        return journal.head().getOrElse(0L);
    }

    /** Returns the rights revoked by changes after that number, in the order they were written. */
    public List<RevokedRight> revokedAfter(long number) {
        return journal.revokedAfter(number);
    }

    Path file() {
        return file;
    }

    int maxLines() {
        return maxLines;
    }

    CommitJournal journal() {
        return journal;
    }
}
