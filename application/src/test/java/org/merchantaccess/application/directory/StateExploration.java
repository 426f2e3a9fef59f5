package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Breadth-first exploration of all reachable states, each visited once, until no state is left or an invariant is violated. Breadth-first
 * search finds a shortest history that violates an invariant.
 *
 * @param <S> a state, compared by value
 */
final class StateExploration<S> {

    private final Map<S, Reached<S>> reached = new HashMap<>();
    private final Queue<S> queue = new ArrayDeque<>();
    private long steps;

    private StateExploration() {}

    /** A transition: its description and the state after it. */
    record Step<S>(String description, S after) {}

    /** Checks transitions. */
    interface Check<S> {

        /**
         * Returns the invariant that a transition violates, if any.
         *
         * @param isNew true if the state after the transition was not reached before
         */
        Option<String> violatedBy(S before, S after, boolean isNew);
    }

    private record Reached<S>(S before, String description) {}

    /**
     * Result of an exploration.
     *
     * @param states number of reached states
     * @param steps number of explored transitions
     * @param violation the shortest history that violates an invariant; none if there is none
     */
    record Outcome(int states, long steps, Option<String> violation) {}

    /**
     * Explores all states that are reachable from a start state.
     *
     * @param steps returns the possible transitions of a state
     * @param check checks each transition
     */
    static <S> Outcome from(S start, Function<S, List<Step<S>>> steps, Check<S> check) {
        return new StateExploration<S>().explore(start, steps, check);
    }

    private Outcome explore(S start, Function<S, List<Step<S>>> possible, Check<S> check) {
        queue.add(start);
        while (!queue.isEmpty()) {
            S state = queue.remove();
            for (Step<S> step : possible.apply(state)) {
                steps++;
                boolean isNew = !step.after().equals(start)
                        && reached.putIfAbsent(step.after(), new Reached<>(state, step.description())) == null;
                Option<String> violation = check.violatedBy(state, step.after(), isNew);
                if (violation.isDefined()) {
                    return new Outcome(
                            reached.size(),
                            steps,
                            violation.map(invariant -> historyOf(state, step.description(), invariant)));
                }
                if (isNew) {
                    queue.add(step.after());
                }
            }
        }
        return new Outcome(reached.size(), steps, Option.none());
    }

    private Option<Reached<S>> pathTo(S state) {
        return Option.of(reached.get(state));
    }

    private String historyOf(S last, String lastDescription, String invariant) {
        List<String> history = new ArrayList<>(List.of(lastDescription));
        for (Option<Reached<S>> path = pathTo(last);
                path.isDefined();
                path = path.flatMap(step -> pathTo(step.before()))) {
            history.add(path.get().description());
        }
        Collections.reverse(history);
        return IntStream.range(0, history.size())
                .mapToObj(i -> (i + 1) + ". " + history.get(i) + "\n")
                .collect(Collectors.joining("", "", "Violated: " + invariant));
    }
}
