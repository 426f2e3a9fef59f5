package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.account.Authorization;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Permission;

/** What changes merchants on a node, and waits until the change is in force. */
record ChangingThings(
        Propagation propagation,
        ProfileChanges changes,
        Map<Integer, Runnable> later,
        List<Integer> asking,
        Map<Integer, Either<?, Committed<MerchantProfile>>> outcomes) {

    static final String CHANGE = "change ";

    private static final Clock CLOCK = new MovableClock();

    /** All is done by the right of the instance, for which no person is looked up. */
    private static final Authorization INSTANCE =
            new Authorization(InMemory.ports(CLOCK).people(), CLOCK, Environment.TEST);

    static ChangingThings of(Script script, StoreInHand store, Duration maxStaleness) {
        Map<Integer, Runnable> later = new TreeMap<>();
        List<Integer> asking = new ArrayList<>();
        Propagation propagation = new Propagation(
                script, store, script, script, (pause, again) -> later.put(asking.get(0), again), maxStaleness);
        ProfileChanges changes = new ProfileChanges(script, store, store, store, propagation, INSTANCE, CLOCK);
        return new ChangingThings(propagation, changes, later, asking, new TreeMap<>());
    }

    /** Sets another App ID to active. */
    static Course.Task<ChangingThings> change(int which, Switch ordered) {
        return new Course.Task<>(CHANGE + which, things -> {
            things.asks(which);
            return things.outcomes.put(
                            which,
                            things.changes.<Object>change(
                                    ordered.merchant().id(),
                                    Option.none(),
                                    Scenario.ADA,
                                    Permission.ACTIVATE_APP_IDS,
                                    ordered::decide))
                    == null;
        });
    }

    /** Asks once more whether it is in force. */
    static Course.Task<ChangingThings> askAgain(int which) {
        return new Course.Task<>("ask again for " + which, things -> {
            things.asks(which);
            Option.of(things.later.remove(which)).forEach(Runnable::run);
            return true;
        });
    }

    /** Of the switches, the one it is about. */
    int which() {
        return asking.get(0);
    }

    private void asks(int which) {
        asking.clear();
        asking.add(which);
    }

    boolean isAnswered(int which) {
        return Option.of(outcomes.get(which))
                .exists(outcome -> outcome.exists(
                        committed -> committed.inForce().toCompletableFuture().isDone()));
    }

    /** All that the real code remembers when it has nothing to do. */
    List<Object> memory(List<Course.Chapter<ChangingThings>> past) {
        List<Object> memory = FollowingThings.variablesOf(propagation);
        outcomes.forEach((which, outcome) -> {
            memory.add(which);
            memory.add(outcome.isRight());
            memory.add(isAnswered(which));
        });
        // A question that is asked again goes by what was committed, and when: the first two answers.
        later.keySet()
                .forEach(which -> past.stream()
                        .filter(done -> done.task().name().equals(CHANGE + which))
                        .forEach(done -> memory.add(done.answers().subList(0, 2))));
        return memory;
    }
}
