package org.merchantaccess.persistence.restore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a witness remembers: the highest start, the highest change, and of the latest changes what came to an end with them. As text,
 * each is a line: {@code start 7}, {@code change 12}, {@code change 13 deactivated 98434376 deleted 40112358}.
 *
 * <p>Not for several threads.
 */
final class Testimony {

    private static final String START = "start";
    private static final String CHANGE = "change";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final int atMost;
    private final Deque<Change> endings = new ArrayDeque<>();
    private long start;
    private long head;

    /** Remembers that many changes with which something ended. */
    Testimony(int atMost) {
        this.atMost = atMost;
    }

    private record Change(long number, List<Ended> ended) {
        String line() {
            StringBuilder line = new StringBuilder(CHANGE + " ").append(number);
            ended.forEach(each ->
                    line.append(' ').append(each.kind().word()).append(' ').append(each.id()));
            return line.append('\n').toString();
        }
    }

    long start() {
        return start;
    }

    long head() {
        return head;
    }

    List<Ended> endedAfter(long number) {
        return endings.stream()
                .filter(change -> change.number() > number)
                .flatMap(change -> change.ended().stream())
                .toList();
    }

    /** Its line. */
    String started(long number) {
        start = Math.max(start, number);
        return START + " " + number + "\n";
    }

    /** Its line. */
    String changed(long number, List<Ended> ended) {
        Change change = new Change(number, List.copyOf(ended));
        head = Math.max(head, number);
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
        StringBuilder text = new StringBuilder(START + " " + start + "\n");
        endings.forEach(change -> text.append(change.line()));
        return text.append(CHANGE + " ").append(head).append('\n').toString();
    }

    int lines() {
        return endings.size() + 2;
    }

    /** Takes in a line that was read, without its end; false, and nothing learnt, if it is none of ours. */
    boolean read(String line) {
        String[] words = line.split(" ", -1);
        if (words.length % 2 == 1 || !NUMBER.matcher(words[1]).matches()) {
            return false;
        }
        long number = Long.parseLong(words[1]);
        if (words[0].equals(START) && words.length == 2) {
            started(number);
            return true;
        }
        return words[0].equals(CHANGE) && readChange(number, words);
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
