package org.example.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.key.ManagementKeysContract;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

/** Runs the contract a second time: the work ends right, and the store cannot commit. */
public class SeparateManagementKeysFailingCommitTest extends ManagementKeysContract {

    private Option<FragileTransactions> fragile = Option.none();

    @Override
    protected Store emptyStore(Clock clock) {
        Ports memory = InMemory.ports(clock);
        FragileTransactions transactions =
                new FragileTransactions(memory.store().transactions());
        fragile = Option.some(transactions);
        return Store.of(
                new SeparateManagementKeys().in(memory.withStore(store -> store.withTransactions(transactions))));
    }

    @Override
    protected boolean cutOff() {
        fragile.forEach(FragileTransactions::cutOff);
        return true;
    }

    @Override
    protected void undo(Store within, Runnable work) {
        fragile.forEach(FragileTransactions::failToCommit);
        Either<String, String> outcome = endingRight(within, work);
        fragile.forEach(FragileTransactions::recover);
        assertThat(outcome).isEqualTo(Either.left("unavailable"));
    }

    private static Either<String, String> endingRight(Store store, Runnable work) {
        return store.transactions().inTransaction(() -> "unavailable", () -> {
            work.run();
            return Either.right("done");
        });
    }

    @Test
    void an_unconfirmed_commit_leaves_no_key() {
        ManagementKey key = ManagementKey.made(Environment.TEST, "1".repeat(ManagementKey.RANDOM_CHARACTERS));
        Store store = emptyStore(new MovableClock());
        fragile.forEach(FragileTransactions::loseConfirmations);

        Either<String, String> outcome =
                endingRight(store, () -> store.managementKeys().add("deployment", key, MovableClock.START));

        fragile.forEach(FragileTransactions::recover);
        assertThat(outcome).isEqualTo(Either.left("unavailable"));
        assertThat(store.commit(() -> store.managementKeys().find(key))).isEqualTo(Option.none());
    }
}
