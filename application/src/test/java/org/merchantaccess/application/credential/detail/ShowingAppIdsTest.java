package org.merchantaccess.application.credential.detail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.key.KeyScenario;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.usage.KeyUse;
import org.merchantaccess.domain.usage.LastUse;
import org.merchantaccess.domain.usage.UseCount;

class ShowingAppIdsTest {

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);
    private final Scenario scenario = Scenario.on(access);
    private final KeyScenario keys = KeyScenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void an_app_id_that_was_never_used_has_one_key_without_uses() {
        ShowAppCredential.Shown shown = shown();

        assertThat(shown.profile()).isEqualTo(scenario.profile(shop.id()));
        assertThat(shown.credential()).isEqualTo(scenario.credential(shop.id(), shop.appId()));
        assertThat(shown.lastUse()).isEqualTo(Option.none());
        assertThat(shown.keys()).hasSize(1).allMatch(key -> key.uses().isEmpty());
        assertThat(shown.undoable()).isEqualTo(Option.none());
    }

    @Test
    @Tag("R15")
    void the_current_and_the_retiring_key_are_shown_with_their_uses() {
        ReadyMerchant withNewKey = keys.replace(shop);
        scenario.calls(scenario.logIn(shop), shop.address());
        clock.pass(Duration.ofMinutes(1));
        scenario.logIn(withNewKey);
        access.catchUp();

        ShowAppCredential.Shown shown = shown();

        assertThat(shown.keys())
                .extracting(key -> key.key().number())
                .containsExactly(KeyScenario.SECOND, KeyNumber.FIRST);
        assertThat(shown.keys())
                .extracting(ShowAppCredential.ShownKey::uses)
                .containsExactly(
                        List.of(new KeyUse(
                                Option.some(shop.address()), new UseCount(1, clock.instant(), clock.instant()))),
                        List.of(new KeyUse(
                                Option.some(shop.address()), new UseCount(2, MovableClock.START, MovableClock.START))));
        assertThat(shown.lastUse()).isEqualTo(Option.some(new LastUse(clock.instant(), shop.address())));
    }

    @Test
    @Tag("R16")
    void the_app_id_that_would_be_active_again_is_shown_for_an_hour() {
        AppId refunds = scenario.create(shop.id(), "Refunds");
        scenario.activate(shop.id(), refunds);

        assertThat(shown().undoable().map(AppCredential::appId)).isEqualTo(Option.some(shop.appId()));

        clock.pass(Duration.ofHours(1));
        assertThat(shown().undoable()).isEqualTo(Option.none());
    }

    @Test
    @Tag("R12")
    void no_key_is_shown() {
        keys.replace(shop);

        assertThat(shown().toString())
                .doesNotContain(shop.appKey().text())
                .doesNotContain(keys.reveal(shop, KeyScenario.SECOND).text());
    }

    @Test
    void an_app_id_of_another_merchant_is_not_shown() {
        assertThat(shows(shop.id(), Credentials.UNKNOWN)).isEqualTo(Either.right(Option.none()));
        assertThat(shows(scenario.open("Bakery"), shop.appId())).isEqualTo(Either.right(Option.none()));
        assertThat(shows(Merchants.CORNER_SHOP, shop.appId()))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private ShowAppCredential.Shown shown() {
        return Scenario.right(shows(shop.id(), shop.appId())).getOrElseThrow(AssertionError::new);
    }

    private Either<ReadFailure, Option<ShowAppCredential.Shown>> shows(MerchantId merchant, AppId appId) {
        return access.details().show().handle(ShowAppCredential.Query.of(merchant, appId));
    }
}
