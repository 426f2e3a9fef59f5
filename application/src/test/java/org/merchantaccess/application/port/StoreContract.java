package org.merchantaccess.application.port;

import java.time.Clock;
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
