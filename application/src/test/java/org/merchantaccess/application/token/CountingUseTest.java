package org.merchantaccess.application.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.directory.Eventually;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.port.UseCount;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.BearerToken;

/** What logins and calls leave behind for the merchant to see; told at the latest when the node is closed. */
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
    void logins_and_calls_that_are_let_in_are_counted() {
        BearerToken token = scenario.logIn(shop);
        scenario.calls(token, shop.address());
        scenario.calls(token, shop.address());

        assertThat(lastHour(shop.appId()))
                .containsExactly(new Usage.RecentUse(Option.some(shop.address()), 1, 2, clock.instant()));
    }

    @Test
    void what_is_refused_is_not() {
        BearerToken token = scenario.logIn(shop.using(shop.appId(), shop.appKey()));
        scenario.calls(token, Allowlists.ELSEWHERE);
        scenario.triesToLogIn(shop.from(Allowlists.ELSEWHERE));
        scenario.triesToLogIn(shop.appId().text(), "wrong", shop.address());

        assertThat(lastHour(shop.appId()))
                .containsExactly(new Usage.RecentUse(Option.some(shop.address()), 1, 0, clock.instant()));
    }

    @Test
    void the_right_key_of_an_app_id_that_is_not_active_is_counted_wherever_it_comes_from() {
        triesRefunds(refundsKey.text(), shop.address());
        triesRefunds(refundsKey.text(), shop.address());
        triesRefunds(refundsKey.text(), Allowlists.ELSEWHERE);

        assertThat(tries(refunds)).containsExactlyInAnyOrder(tries(shop.address(), 2), tries(Allowlists.ELSEWHERE, 1));
        assertThat(lastHour(refunds)).isEmpty();
    }

    @Test
    void a_wrong_key_of_it_is_not_and_neither_is_the_right_one_of_an_active_app_id() {
        triesRefunds("wrong", shop.address());
        scenario.logIn(shop);
        scenario.triesToLogIn(shop.from(Allowlists.ELSEWHERE));

        assertThat(tries(refunds)).isEmpty();
        assertThat(tries(shop.appId())).isEmpty();
    }

    @Test
    void who_is_let_in_is_a_hit_of_the_first_entry_that_allows_the_address() {
        AllowlistEntry first = scenario.profile(shop.id()).allowlist().entries().get(0);
        AllowlistEntry wider = scenario.allow(shop.id(), "203.0.113.0/24");
        scenario.calls(scenario.logIn(shop), shop.address());
        scenario.logIn(shop.from(Allowlists.address("203.0.113.8")));
        triesRefunds(refundsKey.text(), shop.address());

        assertThat(hits(first)).isEqualTo(Option.some(2L));
        assertThat(hits(wider)).isEqualTo(Option.some(1L));
    }

    @Test
    void who_looks_need_not_wait_until_the_node_is_closed() {
        scenario.logIn(shop);

        Eventually.becomesTrue(
                () -> store.commit(() -> store.usage().lastUse(shop.appId()).isDefined()));
    }

    private void triesRefunds(String key, ClientAddress from) {
        assertThat(scenario.triesToLogIn(refunds.text(), key, from).isLeft()).isTrue();
    }

    private Usage.InactiveTries tries(ClientAddress from, long times) {
        return new Usage.InactiveTries(Option.some(from), new UseCount(times, clock.instant(), clock.instant()));
    }

    private List<Usage.RecentUse> lastHour(AppId appId) {
        access.close();
        return store.commit(() -> store.usage().lastHour(appId));
    }

    private List<Usage.InactiveTries> tries(AppId appId) {
        access.close();
        return store.commit(() -> store.usage().triesWhileInactive(appId));
    }

    private Option<Long> hits(AllowlistEntry entry) {
        access.close();
        return store.commit(() -> store.usage().hits(entry.id())).map(UseCount::times);
    }
}
