package org.merchantaccess.domain.key;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Identifies a key of an App ID. The first key has number 1; a number is never used again for another key of the same App ID.
 *
 * @param value 1 to 999 999 999
 */
public record KeyNumber(int value) implements Comparable<KeyNumber> {

    private static final int MAX = 999_999_999;

    private static final List<KeyNumber> LOWEST =
            IntStream.rangeClosed(1, 16).mapToObj(KeyNumber::new).toList();

    /** The number of the first key of every App ID. */
    public static final KeyNumber FIRST = of(1);

    public KeyNumber {
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException("the number of a key is 1 to " + MAX);
        }
    }

    /** Returns a key number. Equal ones that are low, as most are, share one instance. */
    public static KeyNumber of(int value) {
        return value >= 1 && value <= LOWEST.size() ? LOWEST.get(value - 1) : new KeyNumber(value);
    }

    /** Parses the output of {@link #toString()}; none for anything else. */
    public static Option<KeyNumber> parse(String text) {
        return Option.when(text.matches("[1-9][0-9]{0,8}"), () -> of(Integer.parseInt(text)));
    }

    /** Returns the number of the key that is made next. */
    public KeyNumber next() {
        return of(value + 1);
    }

    @Override
    public int compareTo(KeyNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
