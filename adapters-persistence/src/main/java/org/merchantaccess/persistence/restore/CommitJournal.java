package org.merchantaccess.persistence.restore;

import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The content of a restore journal: the store, the highest start that was begun and the highest that was committed, the highest change, and
 * the rights that the latest changes revoked.
 *
 * <p>As text, each is a line: {@code store 4f…}, {@code begun 8}, {@code start 7}, {@code change 12}, {@code change 13 deactivated 98434376
 * deleted 40112358}, {@code change 14 key_ended 98434376/2}.
 *
 * <p>Not thread-safe.
 */
final class CommitJournal {

    private static final String STORE = "store";
    private static final String BEGUN = "begun";
    private static final String START = "start";
    private static final String CHANGE = "change";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern STORE_ID = Pattern.compile("[0-9a-f]{1,128}");

    /** The lines besides those of changes that revoked rights: the store, the start begun, the start committed, and the head. */
    private static final int OTHER_LINES = 4;

    /** A number greater than that of every change. */
    static final long NO_CHANGE = Long.MAX_VALUE;

    private final int maxRevocations;
    private final Deque<Change> revocations = new ArrayDeque<>();
    private Option<String> store = Option.none();
    private Option<Long> begun = Option.none();
    private Option<Long> start = Option.none();
    private Option<Long> head = Option.none();

    /** Limits the journal to that many lines: the oldest revoked rights are dropped. */
    CommitJournal(int maxLines) {
        this.maxRevocations = maxLines - OTHER_LINES;
    }

    private record Change(long number, List<RevokedRight> revoked) {
        String line() {
            StringBuilder line = new StringBuilder(CHANGE + " ").append(number);
            revoked.forEach(each ->
                    line.append(' ').append(each.kind().word()).append(' ').append(each.id()));
            return line.append('\n').toString();
        }
    }

    /** Returns the name of the store; none in a journal written before stores had names. */
    Option<String> store() {
        return store;
    }

    /** Returns the highest start that was begun, committed or not; none if no line records one. */
    Option<Long> begun() {
        return begun;
    }

    /** Returns the highest start that was committed; none if no line records one. */
    Option<Long> start() {
        return start;
    }

    /** Returns the highest change; none if no line records one. */
    Option<Long> head() {
        return head;
    }

    List<RevokedRight> revokedAfter(long number) {
        return revocations.stream()
                .filter(change -> change.number() > number)
                .flatMap(change -> change.revoked().stream())
                .toList();
    }

    /** Records the name of the store and the start that is begun. */
    void recordBegun(String storeId, long number) {
        store = Option.some(storeId);
        begun = highest(begun, number);
    }

    private static Option<Long> highest(Option<Long> before, long number) {
        return Option.some(Math.max(before.getOrElse(number), number));
    }

    /** Records a committed start, and returns its line. */
    String recordStart(long number) {
        start = highest(start, number);
        return START + " " + number + "\n";
    }

    /** Records a change and the rights it revoked, and returns its line. */
    String recordChange(long number, List<RevokedRight> revoked) {
        Change change = new Change(number, List.copyOf(revoked));
        head = highest(head, number);
        if (!revoked.isEmpty()) {
            revocations.add(change);
        }
        if (revocations.size() > maxRevocations) {
            revocations.remove();
        }
        return change.line();
    }

    /** Returns the whole journal without superseded lines. */
    String text() {
        StringBuilder text = new StringBuilder();
        store.forEach(id -> text.append(STORE + " ").append(id).append('\n'));
        begun.forEach(number -> text.append(BEGUN + " ").append(number).append('\n'));
        text.append(START + " ").append(start.getOrElse(0L)).append('\n');
        revocations.forEach(change -> text.append(change.line()));
        return text.append(CHANGE + " ").append(head.getOrElse(0L)).append('\n').toString();
    }

    int lines() {
        return revocations.size() + OTHER_LINES;
    }

    /**
     * Reads a line without its line end.
     *
     * @return the number of the change in the line, or {@link #NO_CHANGE} for other lines; none if the line is not part of a journal, which
     *     then has no effect
     */
    Option<Long> read(String line) {
        String[] words = line.split(" ", -1);
        if (words[0].equals(STORE)) {
            return Option.when(words.length == 2 && STORE_ID.matcher(words[1]).matches(), NO_CHANGE)
                    .peek(known -> store = Option.some(words[1]));
        }
        if (words.length % 2 == 1 || !NUMBER.matcher(words[1]).matches()) {
            return Option.none();
        }
        long number = Long.parseLong(words[1]);
        if (words[0].equals(CHANGE)) {
            return Option.when(readChange(number, words), number);
        }
        return Option.when(words.length == 2 && readStart(number, words[0]), NO_CHANGE);
    }

    private boolean readStart(long number, String word) {
        if (word.equals(BEGUN)) {
            begun = highest(begun, number);
        } else if (word.equals(START)) {
            start = highest(start, number);
        } else {
            return false;
        }
        return true;
    }

    private boolean readChange(long number, String[] words) {
        List<RevokedRight> revoked = new ArrayList<>();
        for (int i = 2; i < words.length; i += 2) {
            String id = words[i + 1];
            if (RevokedRight.isId(id)) {
                RevokedRight.Kind.of(words[i]).forEach(kind -> revoked.add(new RevokedRight(kind, id)));
            }
        }
        if (revoked.size() != words.length / 2 - 1) {
            return false;
        }
        recordChange(number, revoked);
        return true;
    }
}
