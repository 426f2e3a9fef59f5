package org.merchantaccess.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.usage.LastUse;

class ListingAppIdsTest {

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final AppId refunds = scenario.create(shop.id(), "Refunds");

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void app_ids_are_listed_in_the_order_of_their_creation() {
        assertThat(appIds("")).containsExactly(shop.appId(), refunds);
    }

    @Test
    void the_listing_contains_the_version_of_the_profile() {
        assertThat(listing("").version()).isEqualTo(scenario.profile(shop.id()).version());
    }

    @Test
    void the_filter_matches_name_and_app_id() {
        assertThat(appIds("FUND")).containsExactly(refunds);
        assertThat(appIds(shop.appId().text())).containsExactly(shop.appId());
        assertThat(appIds("nothing")).isEmpty();
    }

    @Test
    void the_last_login_or_call_is_listed() {
        BearerToken token = scenario.logIn(shop);
        clock.pass(Duration.ofMinutes(1));
        scenario.calls(token, shop.address());

        assertThat(lastUses()).containsExactly(Option.some(usedAt(Duration.ofMinutes(1))), Option.none());
    }

    @Test
    void refused_logins_are_not_uses() {
        scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());

        assertThat(lastUses()).containsExactly(Option.none(), Option.none());
    }

    @Test
    void an_unknown_merchant_is_a_failure() {
        assertThat(access.credentials()
                        .list()
                        .handle(ListAppCredentials.Query.of(Merchants.CORNER_SHOP, PageRequest.first())))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private LastUse usedAt(Duration sinceStart) {
        return new LastUse(MovableClock.START.plus(sinceStart), shop.address());
    }

    private ListAppCredentials.Listing listing(String filter) {
        return access.credentials()
                .list()
                .handle(ListAppCredentials.Query.of(shop.id(), new PageRequest(PageRequest.DEFAULT_LIMIT, 0, filter)))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private List<AppId> appIds(String filter) {
        return listing(filter).page().items().stream()
                .map(listed -> listed.credential().appId())
                .toList();
    }

    /** Writes pending use counts first. */
    private List<Option<LastUse>> lastUses() {
        access.catchUp();
        return listing("").page().items().stream()
                .map(ListAppCredentials.Listed::lastUse)
                .toList();
    }
}
