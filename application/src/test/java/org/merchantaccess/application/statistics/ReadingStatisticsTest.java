package org.merchantaccess.application.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.statistics.ReadAppIdStatistics.AppIdStatistics;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.statistics.DataPoint;
import org.merchantaccess.domain.statistics.RequestCounts;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.domain.statistics.TimeSeries;
import org.merchantaccess.domain.statistics.TimeWindow;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.RecentUse;

class ReadingStatisticsTest {

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void logins_calls_and_refusals_of_an_app_id_are_counted_with_their_addresses() {
        BearerToken token = scenario.logIn(shop);
        scenario.calls(token, shop.address());
        scenario.calls(token, shop.address());
        scenario.tryLogIn(shop.from(Allowlists.ELSEWHERE));
        access.catchUp();

        AppIdStatistics read = ofAppId(shop.appId());

        assertThat(read.requests().points())
                .containsExactly(
                        new DataPoint(clock.instant().minus(Duration.ofHours(1)), RequestCounts.NONE),
                        new DataPoint(
                                clock.instant(),
                                new RequestCounts(1, 2, Map.of(RefusalCause.ADDRESS_NOT_ALLOWED, 1L))));
        assertThat(read.addresses()).containsExactly(new RecentUse(Option.some(shop.address()), 1, 2, clock.instant()));
        assertThat(read.ofAddresses()).isEqualTo(TimeWindow.until(clock.instant(), Resolution.HOURLY, 2));
    }

    @Test
    void all_app_ids_of_a_merchant_are_read_at_once() {
        AppId refunds = scenario.create(shop.id(), "Refunds");
        scenario.logIn(shop);
        access.catchUp();

        Map<AppId, TimeSeries> read = access.statistics()
                .ofMerchant()
                .handle(ReadMerchantStatistics.Query.of(shop.id(), Resolution.DAILY, 7))
                .getOrElseThrow(failure -> new AssertionError(failure));

        assertThat(read)
                .containsOnlyKeys(shop.appId(), refunds)
                .hasEntrySatisfying(
                        shop.appId(), series -> assertThat(series.total()).isEqualTo(RequestCounts.ofLogins(1)))
                .hasEntrySatisfying(
                        refunds, series -> assertThat(series.points()).hasSize(7));
    }

    @Test
    void refusals_of_a_merchant_and_of_the_operator_are_counted_by_cause() {
        scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());
        scenario.tryLogIn("12345678", "wrong", Allowlists.ELSEWHERE);

        assertThat(refusals(Option.some(shop.id()))).isEqualTo(RequestCounts.ofRefusals(RefusalCause.WRONG_APP_KEY, 1));
        assertThat(refusals(Option.none())).isEqualTo(RequestCounts.ofRefusals(RefusalCause.UNKNOWN_APP_ID, 1));
    }

    @Test
    void a_deleted_app_id_has_no_statistics_but_its_refusals_stay_with_the_merchant() {
        AppId refunds = scenario.create(shop.id(), "Refunds");
        scenario.tryLogIn(shop.using(refunds, scenario.reveal(shop.id(), refunds)));
        access.catchUp();
        scenario.delete(shop.id(), refunds);

        assertThat(access.statistics().ofAppId().handle(ofHours(shop.id(), refunds)))
                .isEqualTo(Either.right(Option.none()));
        assertThat(refusals(Option.some(shop.id()))).isEqualTo(RequestCounts.ofRefusals(RefusalCause.NOT_ACTIVE, 1));
    }

    @Test
    void an_app_id_of_another_merchant_is_not_found_and_an_unknown_merchant_is_a_failure() {
        MerchantId unknown = new MerchantId("m_unknown");
        MerchantId other = scenario.open("Other Shop");

        assertThat(access.statistics().ofAppId().handle(ofHours(other, shop.appId())))
                .isEqualTo(Either.right(Option.none()));
        assertThat(access.statistics().ofAppId().handle(ofHours(unknown, shop.appId())))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(unknown)));
        assertThat(access.statistics()
                        .ofMerchant()
                        .handle(ReadMerchantStatistics.Query.of(unknown, Resolution.DAILY, 7)))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(unknown)));
        assertThat(access.statistics()
                        .ofRefusals()
                        .handle(ReadRefusalStatistics.Query.of(Option.some(unknown), Resolution.DAILY, 7)))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(unknown)));
    }

    private AppIdStatistics ofAppId(AppId appId) {
        return access.statistics()
                .ofAppId()
                .handle(ofHours(shop.id(), appId))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .getOrElseThrow(() -> new AssertionError(appId));
    }

    private static ReadAppIdStatistics.Query ofHours(MerchantId merchant, AppId appId) {
        return ReadAppIdStatistics.Query.of(merchant, appId, Resolution.HOURLY, 2);
    }

    private RequestCounts refusals(Option<MerchantId> reader) {
        return access.statistics()
                .ofRefusals()
                .handle(ReadRefusalStatistics.Query.of(reader, Resolution.HOURLY, 24))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .total();
    }
}
