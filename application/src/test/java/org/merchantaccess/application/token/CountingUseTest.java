package org.merchantaccess.application.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.directory.Eventually;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.usage.InactiveLogins;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;

/** Use counts of logins and calls, which are written at the latest when the node is closed. */
class CountingUseTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final AppId refunds = scenario.create(shop.id(), "Refunds");
    private final AppKey refundsKey = scenario.reveal(shop.id(), refunds);

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void accepted_logins_and_calls_are_counted() {
        BearerToken token = scenario.logIn(shop);
        scenario.calls(token, shop.address());
        scenario.calls(token, shop.address());

        assertThat(lastHour(shop.appId()))
                .containsExactly(new RecentUse(Option.some(shop.address()), 1, 2, clock.instant()));
    }

    @Test
    void refused_requests_are_not_counted() {
        BearerToken token = scenario.logIn(shop.using(shop.appId(), shop.appKey()));
        scenario.calls(token, Allowlists.ELSEWHERE);
        scenario.tryLogIn(shop.from(Allowlists.ELSEWHERE));
        scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());

        assertThat(lastHour(shop.appId()))
                .containsExactly(new RecentUse(Option.some(shop.address()), 1, 0, clock.instant()));
    }

    @Test
    void tries_of_an_inactive_app_id_with_its_key_are_counted_from_every_address() {
        triesRefunds(refundsKey.text(), shop.address());
        triesRefunds(refundsKey.text(), shop.address());
        triesRefunds(refundsKey.text(), Allowlists.ELSEWHERE);

        assertThat(tries(refunds)).containsExactlyInAnyOrder(tries(shop.address(), 2), tries(Allowlists.ELSEWHERE, 1));
        assertThat(lastHour(refunds)).isEmpty();
    }

    @Test
    void tries_with_a_wrong_key_or_of_an_active_app_id_are_not_counted() {
        triesRefunds("wrong", shop.address());
        scenario.logIn(shop);
        scenario.tryLogIn(shop.from(Allowlists.ELSEWHERE));

        assertThat(tries(refunds)).isEmpty();
        assertThat(tries(shop.appId())).isEmpty();
    }

    @Test
    void an_accepted_request_is_a_hit_of_the_first_entry_that_allows_it() {
        AllowlistEntry first = scenario.profile(shop.id()).allowlist().entries().get(0);
        AllowlistEntry wider = scenario.allow(shop.id(), "203.0.113.0/24");
        scenario.calls(scenario.logIn(shop), shop.address());
        scenario.logIn(shop.from(Allowlists.address("203.0.113.8")));
        triesRefunds(refundsKey.text(), shop.address());

        assertThat(hits(first)).isEqualTo(Option.some(2L));
        assertThat(hits(wider)).isEqualTo(Option.some(1L));
    }

    @Test
    void use_counts_are_written_periodically() {
        scenario.logIn(shop);

        Eventually.becomesTrue(
                () -> store.commit(() -> store.usage().lastUse(shop.appId()).isDefined()));
    }

    private void triesRefunds(String key, ClientAddress from) {
        assertThat(scenario.tryLogIn(refunds.text(), key, from).isLeft()).isTrue();
    }

    private InactiveLogins tries(ClientAddress from, long times) {
        return new InactiveLogins(Option.some(from), new UseCount(times, clock.instant(), clock.instant()));
    }

    private List<RecentUse> lastHour(AppId appId) {
        access.close();
        return store.commit(() -> store.usage().lastHour(appId));
    }

    private List<InactiveLogins> tries(AppId appId) {
        access.close();
        return store.commit(() -> store.usage().triesWhileInactive(appId));
    }

    private Option<Long> hits(AllowlistEntry entry) {
        access.close();
        return store.commit(() -> store.usage().hits(entry.id())).map(UseCount::times);
    }
}
