package org.merchantaccess.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.memory.MemoryTransactions;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.TransactionParticipant;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.contracts.TransactionsContract;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.Store;

/** A participant commits after the store, and rolls back if the store does. */
class ChainedTransactionsTest {

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final Participant participant = new Participant();
    private final FragileTransactions store = new FragileTransactions(new MemoryTransactions());
    private final Transactions chained = new ChainedTransactions(store, participant);

    @Test
    void a_participant_prepares_within_the_transaction_and_commits_after_the_store() {
        assertThat(ending(Either.right("done"))).isEqualTo(Either.right("done"));

        assertThat(calls).containsExactly("begin", "work", "prepare", "commit");
    }

    @Test
    void a_participant_rolls_back_a_refused_transaction() {
        assertThat(ending(Either.left("refused"))).isEqualTo(Either.left("refused"));

        assertThat(calls).containsExactly("begin", "work", "rollBack");
    }

    @Test
    void a_participant_rolls_back_if_the_store_fails_to_commit() {
        store.failToCommit();

        assertThat(ending(Either.right("done"))).isEqualTo(Either.left("NO_ANSWER"));

        assertThat(calls).endsWith("rollBack");
    }

    @Test
    void a_participant_rolls_back_if_the_store_does_not_confirm_its_commit() {
        store.loseConfirmations();

        assertThat(ending(Either.right("done"))).isEqualTo(Either.left("OUTCOME_UNKNOWN"));

        assertThat(calls).endsWith("rollBack");
    }

    @Test
    void a_bug_rolls_back_and_reaches_the_caller() {
        assertThatThrownBy(() -> chained.inTransaction(() -> "unavailable", () -> {
                    throw new UnsupportedOperationException("a bug");
                }))
                .hasMessage("a bug");

        assertThat(calls).containsExactly("begin", "rollBack");
        assertThat(ending(Either.right("done"))).isEqualTo(Either.right("done"));
    }

    @Test
    void a_participant_that_cannot_begin_is_not_ended() {
        participant.failing = "begin";

        assertThat(ending(Either.right("done"))).isEqualTo(Either.left("NO_ANSWER"));

        assertThat(calls).containsExactly("begin");
        participant.failing = "";
        assertThat(ending(Either.right("done"))).isEqualTo(Either.right("done"));
    }

    @Test
    void the_store_rolls_back_if_a_participant_cannot_prepare() {
        participant.failing = "prepare";

        assertThat(chained.<String, String>inTransaction(() -> "unavailable", () -> Either.right("done")))
                .isEqualTo(Either.left("unavailable"));

        assertThat(calls).containsExactly("begin", "prepare", "rollBack");
    }

    @Test
    void the_outcome_is_unknown_if_a_participant_cannot_commit_after_the_store() {
        participant.failing = "commit";

        assertThat(ending(Either.right("done"))).isEqualTo(Either.left("OUTCOME_UNKNOWN"));

        assertThat(calls).containsExactly("begin", "work", "prepare", "commit");
    }

    @Test
    void a_read_only_transaction_leaves_no_change() {
        assertThat(chained.<String, String>inReadOnlyTransaction(() -> "unavailable", () -> Either.right("read")))
                .isEqualTo(Either.right("read"));

        assertThat(calls).containsExactly("begin", "rollBack");
    }

    @Test
    void a_bulk_transaction_commits_as_any_other() {
        assertThat(chained.<String, String>inBulkTransaction(() -> "unavailable", () -> Either.right("done")))
                .isEqualTo(Either.right("done"));

        assertThat(calls).containsExactly("begin", "prepare", "commit");
    }

    @Test
    void a_nested_transaction_does_not_reach_the_participant() {
        Supplier<Either<String, String>> nested = () -> ending(Either.right("inner"));

        assertThatThrownBy(() -> chained.inTransaction(() -> "unavailable", nested))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("transactions do not nest");

        assertThat(calls).containsExactly("begin", "rollBack");
    }

    private Either<String, String> ending(Either<String, String> outcome) {
        return chained.inTransactionOrElse(UnavailableReason::name, () -> {
            calls.add("work");
            return outcome;
        });
    }

    private final class Participant implements TransactionParticipant {

        private String failing = "";

        @Override
        public void begin() {
            called("begin");
        }

        @Override
        public void prepare() {
            called("prepare");
        }

        @Override
        public void commit() {
            called("commit");
        }

        @Override
        public void rollBack() {
            called("rollBack");
        }

        private void called(String name) {
            calls.add(name);
            if (name.equals(failing)) {
                throw new PortUnavailable("the participant fails to " + name);
            }
        }
    }

    /** Chained transactions are transactions. */
    @Nested
    class AsTransactions extends TransactionsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(InMemory.ports(clock)
                    .withStore(memory ->
                            memory.withTransactions(new ChainedTransactions(memory.transactions(), participant))));
        }

        @Override
        protected boolean cutOff() {
            participant.failing = "begin";
            return true;
        }
    }
}
