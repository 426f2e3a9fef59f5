package org.merchantaccess.bootstrap.measure.timing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Times several candidates in interleaved rounds of random order, so that other load of the machine affects all of them equally. */
final class TimingComparison {

    private final List<Candidate> candidates;
    private final Random random = new Random(1);

    /**
     * A timed candidate.
     *
     * @param preparation creates all inputs anew before each run, so that memory layout and caches do not affect the time
     */
    record Candidate(String name, Supplier<IoAction> preparation) {}

    /** The timed action. */
    @FunctionalInterface
    interface IoAction {
        void run() throws IOException;
    }

    TimingComparison(List<Candidate> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /** Runs the rounds and returns the times of each candidate, in their order. */
    List<TimeSample> run(int rounds) throws IOException {
        long[][] nanos = new long[candidates.size()][rounds];
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, candidates.size()).boxed().toList());
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (int next : order) {
                IoAction action = candidates.get(next).preparation().get();
                long start = System.nanoTime();
                action.run();
                nanos[next][round] = System.nanoTime() - start;
            }
        }
        return IntStream.range(0, candidates.size())
                .mapToObj(number -> new TimeSample(candidates.get(number).name(), nanos[number]))
                .toList();
    }
}
