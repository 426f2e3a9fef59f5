package org.merchantaccess.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.TagFilter.excludeTags;

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
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.Store;

/** The contracts detect a store that does not roll back. The contract of a single port is tested with an adapter of its own. */
class BrokenAdaptersTest {

    @Test
    void a_store_that_commits_refused_changes_is_detected_by_every_contract_with_rollbacks() {
        assertThat(failuresOf(StoreWithoutRollback.class))
                .contains(
                        "a_rolled_back_change_restores_the_former_content()",
                        "a_rolled_back_key_is_unknown()",
                        "rolled_back_changes_leave_the_keys_unchanged()",
                        "rolled_back_changes_leave_the_counts_unchanged()",
                        "rolled_back_changes_leave_the_signing_keys_unchanged()",
                        "rolled_back_changes_leave_the_resource_servers_unchanged()",
                        "rolled_back_changes_leave_the_revoked_tokens_unchanged()",
                        "a_rolled_back_id_can_be_claimed()",
                        "rolled_back_entries_are_not_kept()",
                        "rolled_back_use_is_not_counted()");
    }

    /** Commits every transaction. */
    static class StoreWithoutRollback extends StoreContracts {

        @Override
        protected Store emptyStore(Clock clock) {
            Ports memory = InMemory.ports(clock);
            return Store.of(
                    memory.withStore(store -> store.withTransactions(new AlwaysCommitting(store.transactions()))));
        }

        @Override
        protected boolean cutOff() {
            return false;
        }
    }

    private record AlwaysCommitting(Transactions store) implements Transactions {

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
                .filters(excludeTags("slow"))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}
