package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.merchant.Merchants;

/** A merchant sees when and from where an App ID was used last. */
public abstract class UsageContract extends StoreContract {

    private static final ClientAddress OFFICE = Allowlists.OFFICE;
    private static final ClientAddress ELSEWHERE = Allowlists.address("2001:db8::7");

    @BeforeEach
    final void openShop() {
        kept(Merchants.withTwoAppIds());
    }

    /** Brings to rest what the port has taken in and not yet kept, where it does not do so at once. */
    protected void settle(Store settled) {
        // Nothing to do for a store that keeps each use at once.
    }

    @Test
    void an_app_id_that_was_never_used_has_no_last_use() {
        assertThat(lastUse(Credentials.PAYMENTS)).isEqualTo(Option.none());
    }

    @Test
    void a_use_is_remembered_and_no_transaction_is_needed_for_it() {
        used(Credentials.PAYMENTS, OFFICE);

        assertThat(lastUse(Credentials.PAYMENTS)).isEqualTo(Option.some(new Usage.LastUse(MovableClock.START, OFFICE)));
    }

    @Test
    void only_the_last_use_is_told() {
        used(Credentials.PAYMENTS, OFFICE);
        clock.pass(Duration.ofSeconds(1));
        used(Credentials.PAYMENTS, ELSEWHERE);

        assertThat(lastUse(Credentials.PAYMENTS))
                .isEqualTo(Option.some(new Usage.LastUse(MovableClock.START.plusSeconds(1), ELSEWHERE)));
    }

    @Test
    void a_use_is_told_to_the_second() {
        clock.pass(Duration.ofMillis(1999));

        used(Credentials.PAYMENTS, OFFICE);

        assertThat(lastUse(Credentials.PAYMENTS).map(Usage.LastUse::at))
                .isEqualTo(Option.some(MovableClock.START.plusSeconds(1)));
    }

    @Test
    void each_app_id_has_its_own() {
        used(Credentials.PAYMENTS, OFFICE);

        assertThat(lastUse(Credentials.REFUNDS)).isEqualTo(Option.none());
    }

    @Test
    void many_may_use_the_same_app_id_at_once() {
        Together.inThreads(8, thread -> {
            for (int i = 0; i < 1000; i++) {
                store.usage().used(Credentials.PAYMENTS, OFFICE, clock.instant());
            }
            return thread;
        });
        settle(store);

        assertThat(lastUse(Credentials.PAYMENTS).map(Usage.LastUse::from)).isEqualTo(Option.some(OFFICE));
    }

    private void used(AppId appId, ClientAddress address) {
        store.usage().used(appId, address, clock.instant());
        settle(store);
    }

    private Option<Usage.LastUse> lastUse(AppId appId) {
        return store.commit(() -> store.usage().lastUse(appId));
    }
}
