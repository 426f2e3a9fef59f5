package org.merchantaccess.application.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Tests finding the merchant of an App ID. */
class FindingMerchantsTest {

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final ReadyMerchant bakery = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void the_merchant_of_an_app_id_is_found() {
        assertThat(find(shop.appId())).isEqualTo(Either.right(Option.some(shop.id())));
        assertThat(find(bakery.appId())).isEqualTo(Either.right(Option.some(bakery.id())));
    }

    @Test
    void an_unknown_app_id_has_no_merchant() {
        assertThat(find(AppId.numbered(AppId.LOWEST_NUMBER))).isEqualTo(Either.right(Option.none()));
    }

    @Test
    void a_closed_instance_is_unavailable() {
        access.close();

        assertThat(find(shop.appId())).isEqualTo(Either.left(new Unavailable(UnavailableReason.INSTANCE_CLOSED)));
    }

    private Either<Unavailable, Option<MerchantId>> find(AppId appId) {
        return access.merchants()
                .find()
                .handle(FindMerchant.Query.of(appId))
                .map(found -> found.map(MerchantProfile::id));
    }
}
