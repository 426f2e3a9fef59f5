package org.merchantaccess.persistence.restore;

import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a witness remembers: its store, the highest start that was begun and the highest that was committed, the highest change, and of
 * the latest changes what came to an end with them. As text, each is a line: {@code store 4f…}, {@code begun 8}, {@code start 7},
 * {@code change 12}, {@code change 13 deactivated 98434376 deleted 40112358}.
 *
 * <p>Not for several threads.
 */
final class Testimony {

    private static final String STORE = "store";
    private static final String BEGUN = "begun";
    private static final String START = "start";
    private static final String CHANGE = "change";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern STORE_ID = Pattern.compile("[0-9a-f]{1,128}");

    /** Besides the changes that ended something, a line each for the store, the start begun, the start committed, and the head. */
    private static final int OTHER_LINES = 4;

    /** Greater than the number of every change. */
    static final long NO_CHANGE = Long.MAX_VALUE;

    private final int atMost;
    private final Deque<Change> endings = new ArrayDeque<>();
    private Option<String> store = Option.none();
    private Option<Long> begun = Option.none();
    private Option<Long> start = Option.none();
    private Option<Long> head = Option.none();

    /** Keeps to that many lines: the oldest endings are left out. */
    Testimony(int maxLines) {
        this.atMost = maxLines - OTHER_LINES;
    }

    private record Change(long number, List<Ended> ended) {
        String line() {
            StringBuilder line = new StringBuilder(CHANGE + " ").append(number);
            ended.forEach(each ->
                    line.append(' ').append(each.kind().word()).append(' ').append(each.id()));
            return line.append('\n').toString();
        }
    }

    /** The store it is of; none in a journal that was written before stores had a name. */
    Option<String> store() {
        return store;
    }

    /** The highest start that was begun, committed or not; none where no line says. */
    Option<Long> begun() {
        return begun;
    }

    /** The highest start that was committed; none where no line says. */
    Option<Long> start() {
        return start;
    }

    /** The highest change; none where no line says. */
    Option<Long> head() {
        return head;
    }

    List<Ended> endedAfter(long number) {
        return endings.stream()
                .filter(change -> change.number() > number)
                .flatMap(change -> change.ended().stream())
                .toList();
    }

    /** The store is that one, and its start of that number is begun. */
    void begins(String storeId, long number) {
        store = Option.some(storeId);
        begun = highest(begun, number);
    }

    private static Option<Long> highest(Option<Long> before, long number) {
        return Option.some(Math.max(before.getOrElse(number), number));
    }

    /** Its line. */
    String started(long number) {
        start = highest(start, number);
        return START + " " + number + "\n";
    }

    /** Its line. */
    String changed(long number, List<Ended> ended) {
        Change change = new Change(number, List.copyOf(ended));
        head = highest(head, number);
        if (!ended.isEmpty()) {
            endings.add(change);
        }
        if (endings.size() > atMost) {
            endings.remove();
        }
        return change.line();
    }

    /** All of it that still matters. */
    String text() {
        StringBuilder text = new StringBuilder();
        store.forEach(id -> text.append(STORE + " ").append(id).append('\n'));
        begun.forEach(number -> text.append(BEGUN + " ").append(number).append('\n'));
        text.append(START + " ").append(start.getOrElse(0L)).append('\n');
        endings.forEach(change -> text.append(change.line()));
        return text.append(CHANGE + " ").append(head.getOrElse(0L)).append('\n').toString();
    }

    int lines() {
        return endings.size() + OTHER_LINES;
    }

    /**
     * Takes in a line that was read, without its end.
     *
     * @return none, and nothing learnt, if it is none of ours; else the number of the change it is about, or {@link #NO_CHANGE}
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
        List<Ended> ended = new ArrayList<>();
        for (int i = 2; i < words.length; i += 2) {
            String id = words[i + 1];
            if (Ended.isId(id)) {
                Ended.Kind.of(words[i]).forEach(kind -> ended.add(new Ended(kind, id)));
            }
        }
        if (ended.size() != words.length / 2 - 1) {
            return false;
        }
        changed(number, ended);
        return true;
    }
}
