package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.EveryUseCase;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;

/**
 * What every contract begins with that is about something at rest: an empty store. Whoever writes an adapter extends each contract
 * and opens the store.
 */
public abstract class StoreContract {

    final MovableClock clock = new MovableClock();
    Store store;

    /** A store of its own for each test, with nothing in it, that goes by that clock. Whoever opens it closes it. */
    protected abstract Store emptyStore(Clock clock);

    @BeforeEach
    final void openStore() {
        store = emptyStore(clock);
    }

    /** The ports that the contract is about. */
    abstract List<Class<?>> ports();

    /**
     * Makes unavailable what the ports under test keep their content in, such as by closing their database. Override it: else the test
     * that needs it is skipped.
     *
     * @return true if it is unavailable now
     */
    protected boolean cutOff() {
        return false;
    }

    @Test
    @Tag("slow")
    final void while_a_port_is_unavailable_every_use_case_answers_with_its_failure() {
        ports().forEach(port -> Outage.isAnsweredByEveryUseCase(portsOnTheStore(), port));
    }

    @Test
    final void what_cannot_be_reached_throws_port_unavailable_and_is_answered_as_such() {
        assumeTrue(cutOff(), "override cutOff() to see what the use cases answer when yours is gone");

        try (MerchantAccess access = MerchantAccess.on(portsOnTheStore(), AccessSettings.of(Environment.TEST))) {
            assertThat(EveryUseCase.of(access).answers().values())
                    .as("the answers of all use cases")
                    .anyMatch(answer ->
                            answer.isLeft() && answer.getLeft().toString().contains("[reason=NO_ANSWER]"));
        }
    }

    private Ports portsOnTheStore() {
        Ports memory = InMemory.ports(clock);
        return new Ports(
                store.transactions(),
                store.profiles(),
                store.appKeys(),
                store.signingKeys(),
                store.sealingKeys(),
                memory.tokenSigner(),
                memory.tokenReader(),
                store.changeFeed(),
                store.nodes(),
                store.auditTrail(),
                store.refusals(),
                store.usage(),
                store.managementKeys(),
                store.idempotencyRecords(),
                store.people(),
                memory.backups(),
                memory.storeVerifier(),
                Decisions.unheard(),
                memory.identifiers(),
                clock,
                memory.ticker());
    }

    /**
     * Does it in a transaction that comes to nothing. Whose adapter takes part in the transactions of another store, runs its contract
     * once more with this overridden: by work that ends right, and a commit that fails.
     */
    protected void undo(Store within, Runnable work) {
        within.rollBack(work);
    }

    /** Does it in a transaction that comes to nothing. */
    final void undo(Runnable work) {
        undo(store, work);
    }

    /** Each change by itself leaves what there was, in the order in which it was, when it is rolled back. */
    final void leaveNoTraceWhenUndone(Supplier<?> whatIsThere, Runnable... changes) {
        Object before = store.commit(whatIsThere);
        for (int i = 0; i < changes.length; i++) {
            undo(changes[i]);
            assertThat(store.<Object>commit(whatIsThere::get))
                    .as("what is there after change %d of %d was rolled back", i + 1, changes.length)
                    .isEqualTo(before);
        }
    }

    /** What is there already is not added again: each change is answered as unavailable, and leaves what there was. */
    final void areRefusedAsUnavailable(Supplier<?> whatIsThere, Runnable... changes) {
        Object before = store.commit(whatIsThere);
        for (int i = 0; i < changes.length; i++) {
            Runnable change = changes[i];
            Either<String, String> outcome = store.transactions().inTransaction(() -> "unavailable", () -> {
                change.run();
                return Either.right("done");
            });
            assertThat(outcome)
                    .as("the answer to change %d of %d", i + 1, changes.length)
                    .isEqualTo(Either.left("unavailable"));
            assertThat(store.<Object>commit(whatIsThere::get))
                    .as("what is there after change %d of %d", i + 1, changes.length)
                    .isEqualTo(before);
        }
    }

    /** To read or write outside a transaction is a bug of the caller. */
    static void areRefusedOutsideATransaction(ThrowingCallable... calls) {
        for (int i = 0; i < calls.length; i++) {
            assertThatThrownBy(calls[i])
                    .as("call %d of %d outside a transaction", i + 1, calls.length)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /** A profile that is only just opened, and not in the store. */
    static MerchantProfile merchant(String name) {
        MerchantId id = new MerchantId("m_" + name);
        return MerchantProfile.opened(id, Merchants.named(name)).profile();
    }

    /** A profile that is in the store. */
    final MerchantProfile kept(MerchantProfile merchant) {
        store.write(() -> store.profiles().add(merchant));
        return merchant;
    }
}
