package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes every step that is possible in every state that can be reached, each state once, until there is none left or a law is broken.
 * It goes breadth first, so that no shorter history breaks a law.
 *
 * @param <S> a state: a value
 */
final class Exploration<S> {

    private final Map<S, Reached<S>> reached = new HashMap<>();
    private final Queue<S> ahead = new ArrayDeque<>();
    private long steps;

    private Exploration() {}

    /** One step, in words, and the state after it. */
    record Step<S>(String words, S after) {}

    private record Reached<S>(S before, String words) {}

    /**
     * What came of it.
     *
     * @param states how many there are
     * @param steps how many ways lead from one to the next
     * @param broken the shortest history that breaks a law, if there is one
     */
    record Outcome(int states, long steps, Option<String> broken) {}

    /**
     * Explores.
     *
     * @param steps those that are possible in a state
     * @param brokenLaw the law a step from one state to the next breaks, if any
     */
    static <S> Outcome from(S start, Function<S, List<Step<S>>> steps, BiFunction<S, S, Option<String>> brokenLaw) {
        return new Exploration<S>().explored(start, steps, brokenLaw);
    }

    private Outcome explored(S start, Function<S, List<Step<S>>> possible, BiFunction<S, S, Option<String>> brokenLaw) {
        ahead.add(start);
        while (!ahead.isEmpty()) {
            S state = ahead.remove();
            for (Step<S> step : possible.apply(state)) {
                steps++;
                Option<String> broken = brokenLaw.apply(state, step.after());
                if (broken.isDefined()) {
                    return new Outcome(reached.size(), steps, broken.map(law -> history(state, step.words(), law)));
                }
                if (!step.after().equals(start)
                        && reached.putIfAbsent(step.after(), new Reached<>(state, step.words())) == null) {
                    ahead.add(step.after());
                }
            }
        }
        return new Outcome(reached.size(), steps, Option.none());
    }

    private Option<Reached<S>> wayTo(S state) {
        return Option.of(reached.get(state));
    }

    private String history(S last, String lastWords, String law) {
        List<String> words = new ArrayList<>(List.of(lastWords));
        for (Option<Reached<S>> way = wayTo(last); way.isDefined(); way = way.flatMap(step -> wayTo(step.before()))) {
            words.add(way.get().words());
        }
        Collections.reverse(words);
        return IntStream.range(0, words.size())
                .mapToObj(i -> (i + 1) + ". " + words.get(i) + "\n")
                .collect(Collectors.joining("", "", "Broken: " + law));
    }
}
