package org.merchantaccess.bootstrap.measure.timing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** All are asked again and again, in an order drawn anew for each round, so that what else the machine does befalls all alike. */
final class Race {

    private final List<Entrant> entrants;
    private final Random random = new Random(1);

    /**
     * Something that takes its time.
     *
     * @param getsReady makes everything anew that it needs, so that nothing is timed but what is done: neither where in memory things
     *     lie, nor what was kept of them from the time before
     */
    record Entrant(String name, Supplier<Deed> getsReady) {}

    /** What is timed. */
    @FunctionalInterface
    interface Deed {
        void run() throws IOException;
    }

    Race(List<Entrant> entrants) {
        this.entrants = List.copyOf(entrants);
    }

    /** How long each took, in their order. */
    List<Times> run(int rounds) throws IOException {
        long[][] nanos = new long[entrants.size()][rounds];
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, entrants.size()).boxed().toList());
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (int next : order) {
                Deed deed = entrants.get(next).getsReady().get();
                long begun = System.nanoTime();
                deed.run();
                nanos[next][round] = System.nanoTime() - begun;
            }
        }
        return IntStream.range(0, entrants.size())
                .mapToObj(number -> new Times(entrants.get(number).name(), nanos[number]))
                .toList();
    }
}
