package org.merchantaccess.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.token.BearerToken;

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
    void the_listing_says_of_which_version_it_is() {
        assertThat(listing("").version()).isEqualTo(scenario.profile(shop.id()).version());
    }

    @Test
    void the_filter_looks_at_name_and_app_id() {
        assertThat(appIds("FUND")).containsExactly(refunds);
        assertThat(appIds(shop.appId().text())).containsExactly(shop.appId());
        assertThat(appIds("nothing")).isEmpty();
    }

    @Test
    void a_login_and_a_call_are_uses_and_the_last_one_is_told() {
        BearerToken token = scenario.logIn(shop);
        clock.pass(Duration.ofMinutes(1));
        scenario.calls(token, shop.address());

        assertThat(lastUses()).containsExactly(Option.some(usedAt(Duration.ofMinutes(1))), Option.none());
    }

    @Test
    void what_was_refused_is_no_use() {
        scenario.triesToLogIn(shop.appId().text(), "wrong", shop.address());

        assertThat(lastUses()).containsExactly(Option.none(), Option.none());
    }

    @Test
    void of_a_merchant_that_is_not_there_nothing_is_listed() {
        assertThat(access.credentials()
                        .list()
                        .handle(new ListAppCredentials.Query(Merchants.CORNER_SHOP, PageRequest.first())))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private Usage.LastUse usedAt(Duration sinceStart) {
        return new Usage.LastUse(MovableClock.START.plus(sinceStart), shop.address());
    }

    private ListAppCredentials.Listing listing(String filter) {
        return access.credentials()
                .list()
                .handle(new ListAppCredentials.Query(shop.id(), new PageRequest(PageRequest.DEFAULT_LIMIT, 0, filter)))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private List<AppId> appIds(String filter) {
        return listing(filter).page().items().stream()
                .map(listed -> listed.credential().appId())
                .toList();
    }

    /** Of uses that have been written to the store. */
    private List<Option<Usage.LastUse>> lastUses() {
        access.catchUp();
        return listing("").page().items().stream()
                .map(ListAppCredentials.Listed::lastUse)
                .toList();
    }
}
