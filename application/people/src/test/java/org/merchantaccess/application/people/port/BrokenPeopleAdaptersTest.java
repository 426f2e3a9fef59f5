package org.merchantaccess.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.wiring.Ports;

/** The contracts of the people ports detect broken adapters. */
class BrokenPeopleAdaptersTest {

    @Test
    void detects_every_defect_of_a_naive_map() {
        assertThat(failuresOf(SessionsInAMap.class))
                .containsExactlyInAnyOrder(
                        "rollback_restores_the_previous_state()",
                        "rejects_a_duplicate_session_id_or_token()",
                        "changes_keep_the_order_of_sessions()",
                        "keeps_sessions_started_exactly_at_the_limit()",
                        "rejects_access_outside_a_transaction()");
    }

    @Test
    void detects_a_store_that_commits_refused_transactions() {
        assertThat(failuresOf(StoreThatRollsNothingBack.class))
                .contains(
                        "rollback_restores_the_previous_people()",
                        "rollback_restores_the_previous_state()",
                        "refusal_leaves_no_trace_in_any_port()");
    }

    static class SessionsInAMap extends SessionsContract {

        @Override
        protected PeopleStore emptyPeopleStore(Clock clock) {
            Ports memory = InMemory.ports(clock);
            return PeopleStore.of(memory, InMemoryPeople.ports(memory).withSessions(new NaiveSessions()));
        }

        @Override
        protected boolean cutOff() {
            return false;
        }
    }

    /** Commits every transaction, including refused ones. */
    static class StoreThatRollsNothingBack extends PeopleStoreContracts {

        @Override
        protected PeopleStore emptyPeopleStore(Clock clock) {
            Ports memory = InMemory.ports(clock);
            return PeopleStore.of(
                    memory.withStore(store -> store.withTransactions(new CommittingAlways(store.transactions()))),
                    InMemoryPeople.ports(memory));
        }

        @Override
        protected boolean cutOff() {
            return false;
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
