package org.merchantaccess.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.example.keys.KeyDrawer;
import org.example.keys.KeyDrawerTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManagementKeysContract;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.SessionsContract;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.StoreContracts;
import org.merchantaccess.application.port.Transactions;

/** A contract lets an adapter pass that keeps it, and says what is wrong with one that does not. */
class BrokenAdaptersTest {

    @Test
    void an_adapter_that_keeps_its_contract_passes() {
        TestExecutionSummary summary = run(KeyDrawerTest.class);

        assertThat(summary.getTestsSucceededCount())
                .isEqualTo(summary.getTestsFoundCount())
                .isGreaterThan(10);
    }

    @Test
    void an_adapter_that_takes_no_part_in_transactions_is_caught() {
        assertThat(failuresOf(DrawerBesideTheStore.class)).contains("a_key_of_a_change_that_was_rolled_back_is_none()");
    }

    @Test
    void a_map_that_thinks_of_nothing_is_caught_at_all_it_did_not_think_of() {
        assertThat(failuresOf(SessionsInAMap.class))
                .containsExactlyInAnyOrder(
                        "what_is_rolled_back_leaves_what_was_there()",
                        "neither_the_id_nor_the_token_of_a_session_is_taken_twice()",
                        "a_session_stays_where_it_was_in_the_order_whatever_happens_to_it()",
                        "what_began_at_that_very_moment_is_not_older()",
                        "they_are_reached_within_a_transaction()");
    }

    @Test
    void a_store_that_commits_what_was_refused_is_caught_by_every_contract_that_rolls_back() {
        assertThat(failuresOf(StoreThatRollsNothingBack.class))
                .contains(
                        "a_change_that_is_rolled_back_leaves_what_was_there_before()",
                        "a_key_of_a_change_that_was_rolled_back_is_none()",
                        "what_is_rolled_back_leaves_what_was_there()",
                        "what_is_rolled_back_leaves_who_was_there()",
                        "what_is_rolled_back_leaves_what_was_counted()",
                        "what_is_rolled_back_leaves_the_keys_that_were_there()",
                        "r13_what_was_rolled_back_did_not_happen()",
                        "what_was_rolled_back_is_not_counted()");
    }

    /** Forgets to wrap the transactions. */
    static class DrawerBesideTheStore extends ManagementKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(InMemory.ports(clock).with(new KeyDrawer()));
        }
    }

    static class SessionsInAMap extends SessionsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            Ports memory = InMemory.ports(clock);
            return Store.of(memory.with(memory.people().with(new NaiveSessions())));
        }
    }

    /** Is told that everything went well. */
    static class StoreThatRollsNothingBack extends StoreContracts {

        @Override
        protected Store emptyStore(Clock clock) {
            Ports memory = InMemory.ports(clock);
            return Store.of(memory.with(new CommittingAlways(memory.transactions())));
        }
    }

    private record CommittingAlways(Transactions store) implements Transactions {

        @Override
        public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
            return store.<L, Either<L, R>>inTransaction(whenUnavailable, () -> Either.right(work.get()))
                    .flatMap(outcome -> outcome);
        }
    }

    private static List<String> failuresOf(Class<?> adapterTest) {
        return run(adapterTest).getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getDisplayName())
                .toList();
    }

    private static TestExecutionSummary run(Class<?> adapterTest) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(adapterTest))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}
