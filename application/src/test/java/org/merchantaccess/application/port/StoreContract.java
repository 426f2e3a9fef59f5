package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
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
