package org.example.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.TagFilter.excludeTags;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.contracts.key.ManagementKeysContract;
import org.merchantaccess.contracts.store.Store;

/** The contract of a port accepts a correct adapter and detects an incorrect one. */
class ManagementKeysContractTest {

    @Test
    void a_correct_adapter_passes() {
        TestExecutionSummary summary = run(SeparateManagementKeysTest.class);

        assertThat(summary.getTestsSucceededCount())
                .isEqualTo(summary.getTestsFoundCount())
                .isGreaterThan(10);
    }

    @Test
    void an_adapter_outside_the_transactions_is_detected() {
        assertThat(failuresOf(KeysOutsideTransactions.class)).contains("a_rolled_back_key_is_unknown()");
    }

    /** Does not wrap the transactions. */
    static class KeysOutsideTransactions extends ManagementKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(
                    InMemory.ports(clock).withStore(store -> store.withManagementKeys(new SeparateManagementKeys())));
        }

        @Override
        protected boolean cutOff() {
            return false;
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
