package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Production components that change merchants on a node and wait until the change is effective.
 *
 * @param scheduled the next poll of each waiting switch, by the index of the switch
 * @param current the index of the switch in progress
 */
record WriterComponents(
        Propagation propagation,
        ProfileChanges changes,
        Map<Integer, Runnable> scheduled,
        List<Integer> current,
        Map<Integer, Either<?, Committed<MerchantProfile>>> outcomes) {

    static final String CHANGE = "change ";

    private static final Clock CLOCK = new MovableClock();

    static WriterComponents of(Replay replay, SimulatedStore store, Duration maxStaleness) {
        Map<Integer, Runnable> scheduled = new TreeMap<>();
        List<Integer> current = new ArrayList<>();
        Propagation propagation = new Propagation(
                replay,
                store,
                replay,
                replay,
                () -> {},
                () -> {},
                (pause, retry) -> scheduled.put(current.get(0), retry),
                maxStaleness);
        ProfileChanges changes = new ProfileChanges(replay, store, store, store, propagation, CLOCK);
        return new WriterComponents(propagation, changes, scheduled, current, new TreeMap<>());
    }

    /** Returns the task that sets another App ID to active. */
    static SimulatedThread.Task<WriterComponents> change(int index, AppIdSwitch command) {
        return new SimulatedThread.Task<>(CHANGE + index, components -> {
            components.select(index);
            return components.outcomes.put(
                            index,
                            components.changes.<Object>change(
                                    command.merchant().id(), Option.none(), Scenario.ADA, command::decide))
                    == null;
        });
    }

    /** Returns the task that polls once more whether the switch is effective. */
    static SimulatedThread.Task<WriterComponents> pollAgain(int index) {
        return new SimulatedThread.Task<>("poll again for " + index, components -> {
            components.select(index);
            Option.of(components.scheduled.remove(index)).forEach(Runnable::run);
            return true;
        });
    }

    /** Returns the index of the switch in progress. */
    int index() {
        return current.get(0);
    }

    private void select(int index) {
        current.clear();
        current.add(index);
    }

    boolean isReportedEffective(int index) {
        return Option.of(outcomes.get(index))
                .exists(outcome -> outcome.exists(
                        committed -> committed.effective().toCompletableFuture().isDone()));
    }

    /** Returns the state of the production code between two tasks. */
    List<Object> memory() {
        List<Object> memory = Fields.variablesOf(propagation);
        outcomes.forEach((index, outcome) -> {
            memory.add(index);
            memory.add(outcome.isRight());
            memory.add(isReportedEffective(index));
        });
        memory.add(List.copyOf(scheduled.keySet()));
        ((Set<?>) Fields.value("waiting", propagation))
                .forEach(change ->
                        memory.add(Fields.valuesOf(change, field -> field.getType() != CompletableFuture.class)));
        return memory;
    }
}
