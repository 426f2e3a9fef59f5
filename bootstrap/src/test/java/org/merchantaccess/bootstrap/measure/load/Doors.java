package org.merchantaccess.bootstrap.measure.load;

import io.vavr.control.Option;
import java.util.List;

/**
 * Where the server can be asked, as one line from its process to the one that asks.
 *
 * @param demo the test API of the demo
 * @param constant the port where the answer is always the same
 * @param issuing the API of a node that grants tokens
 * @param reading the port of a node that accepts them but has seen none
 */
record Doors(Door demo, int constant, Door issuing, int reading) {

    private static final String MARK = "doors: ";

    /** None for any other line: Java runtimes have things of their own to tell. */
    static Option<Doors> parse(String line) {
        return Option.when(
                line.startsWith(MARK),
                () -> doors(List.of(line.substring(MARK.length()).split(" ", -1))));
    }

    private static Doors doors(List<String> words) {
        return new Doors(door(words.subList(0, 3)), port(words.get(3)), door(words.subList(4, 7)), port(words.get(7)));
    }

    String line() {
        return MARK
                + String.join(" ", line(demo), Integer.toString(constant), line(issuing), Integer.toString(reading));
    }

    private static Door door(List<String> words) {
        return new Door(port(words.get(0)), words.get(1), words.get(2));
    }

    private static String line(Door door) {
        return String.join(" ", Integer.toString(door.port()), door.appId(), door.appKey());
    }

    private static int port(String word) {
        return Integer.parseInt(word);
    }
}
