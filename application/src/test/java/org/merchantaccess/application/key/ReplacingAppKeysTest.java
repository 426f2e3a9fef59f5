package org.merchantaccess.application.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

@Tag("R15")
class ReplacingAppKeysTest {

    private static final Either<AccessFailure, ?> KEY_ENDED = refusedFor(RefusalCause.APP_KEY_ENDED);

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final KeyScenario keys = KeyScenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void both_keys_log_in_while_the_former_one_retires() {
        ReadyMerchant withNewKey = keys.replace(shop);

        assertThat(withNewKey.appKey()).isNotEqualTo(shop.appKey());
        assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyScenario.SECOND));
        assertThat(keys.retiring(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
        assertThat(keys.retiringUntil(shop))
                .isEqualTo(Option.some(clock.instant().plus(Duration.ofHours(24))));
    }

    @Test
    void the_former_key_and_its_tokens_end_with_the_grace() {
        ReadyMerchant withNewKey = keys.replace(shop, KeyScenario.grace(Duration.ofMinutes(30)));
        BearerToken ofFormer = scenario.logIn(shop);
        BearerToken ofNew = scenario.logIn(withNewKey);

        clock.pass(Duration.ofMinutes(30).minusMillis(1));
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
        assertThat(scenario.calls(ofFormer, shop.address()).isRight()).isTrue();

        clock.pass(Duration.ofMillis(1));

        assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);
        assertThat(scenario.calls(ofFormer, shop.address())).isEqualTo(KEY_ENDED);
        assertThat(scenario.calls(ofNew, shop.address()).map(CheckCall.Caller::key))
                .isEqualTo(Either.right(KeyScenario.SECOND));
        assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
    }

    @Test
    void without_a_grace_the_former_key_and_its_tokens_end_at_once() {
        BearerToken token = scenario.logIn(shop);

        ReadyMerchant withNewKey = keys.replace(shop, Grace.NONE);

        assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);
        assertThat(scenario.calls(token, shop.address())).isEqualTo(KEY_ENDED);
        assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
        assertThat(keys.retiring(shop)).isEqualTo(Option.none());
        assertThat(keys.tryReveal(shop, KeyNumber.FIRST)).isEqualTo(alreadyEnded(KeyNumber.FIRST));
    }

    @Test
    void tokens_of_both_keys_stay_valid_while_the_former_one_retires() {
        BearerToken token = scenario.logIn(shop);

        keys.replace(shop);

        assertThat(scenario.calls(token, shop.address()).map(CheckCall.Caller::key))
                .isEqualTo(Either.right(KeyNumber.FIRST));
    }

    @Test
    @Tag("R12")
    void both_keys_can_be_revealed_while_the_former_one_retires() {
        ReadyMerchant withNewKey = keys.replace(shop);

        assertThat(keys.reveal(shop, KeyNumber.FIRST)).isEqualTo(shop.appKey());
        assertThat(keys.reveal(shop, KeyScenario.SECOND)).isEqualTo(withNewKey.appKey());
        assertThat(scenario.reveal(shop.id(), shop.appId())).isEqualTo(withNewKey.appKey());
        assertThat(keys.tryReveal(shop, new KeyNumber(3))).isEqualTo(unknownKey(new KeyNumber(3)));
    }

    @Test
    void no_further_key_is_made_while_one_is_retiring() {
        keys.replace(shop);
        MerchantProfile before = scenario.profile(shop.id());

        assertThat(keys.tryReplace(shop, Grace.NONE)).isEqualTo(refused(new KeyFailure.StillRetiring(KeyNumber.FIRST)));

        assertThat(scenario.profile(shop.id())).isEqualTo(before);
        assertThat(storedKey(new KeyNumber(3))).isFalse();
    }

    @Test
    void a_further_key_is_made_as_soon_as_the_grace_is_over() {
        keys.replace(shop, KeyScenario.grace(Duration.ofMinutes(1)));
        clock.pass(Duration.ofMinutes(1));

        ReadyMerchant withThirdKey = keys.replace(shop);

        assertThat(keys.current(shop)).isEqualTo(Option.some(new KeyNumber(3)));
        assertThat(keys.retiring(shop)).isEqualTo(Option.some(KeyScenario.SECOND));
        assertThat(scenario.tryLogIn(withThirdKey).isRight()).isTrue();
        assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);
        assertThat(storedKey(KeyNumber.FIRST)).isFalse();
    }

    @Test
    void the_new_key_may_have_an_end_date() {
        assertThat(keys.tryReplace(
                                shop, Grace.DEFAULT, Option.some(clock.instant().plus(Duration.ofDays(90))))
                        .isRight())
                .isTrue();

        assertThat(keys.keys(shop).current().flatMap(key -> key.expiry()).map(KeyExpiry::at))
                .isEqualTo(Option.some(clock.instant().plus(Duration.ofDays(90))));
    }

    @Test
    void an_end_date_that_is_not_in_the_future_is_refused() {
        assertThat(keys.tryReplace(shop, Grace.DEFAULT, Option.some(clock.instant())))
                .isEqualTo(refused(new KeyFailure.InvalidExpiry()));

        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
        assertThat(storedKey(KeyScenario.SECOND)).isFalse();
    }

    @Test
    void an_app_id_that_is_not_active_gets_a_new_key_as_well() {
        ReadyMerchant refunds = refunds();

        ReadyMerchant withNewKey = keys.replace(refunds);

        assertThat(scenario.tryLogIn(withNewKey)).isEqualTo(refusedFor(RefusalCause.NOT_ACTIVE));
        scenario.activate(shop.id(), refunds.appId());
        assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
        assertThat(scenario.tryLogIn(refunds).isRight()).isTrue();
    }

    @Test
    @Tag("R6")
    void deleting_an_app_id_deletes_both_keys() {
        ReadyMerchant refunds = refunds();
        keys.replace(refunds);

        scenario.delete(shop.id(), refunds.appId());

        Store store = Store.of(ports);
        for (KeyNumber number : List.of(KeyNumber.FIRST, KeyScenario.SECOND)) {
            assertThat(store.commit(() -> store.appKeys()
                            .reveal(shop.id(), refunds.appId(), number)
                            .isDefined()))
                    .isFalse();
        }
    }

    @Test
    @Tag("R13")
    void the_audit_trail_tells_what_happens_to_the_former_key() {
        keys.replace(shop, KeyScenario.grace(Duration.ofMinutes(1)));
        clock.pass(Duration.ofMinutes(1));
        access.catchUp();
        assertThat(keys.tryReplace(shop, KeyScenario.fromFirstUse(Duration.ofMinutes(1)))
                        .isRight())
                .isTrue();

        assertThat(keys.history(shop))
                .startsWith(
                        "app_key_made: key 3 instead of key 2, which ends 1 minute from the first use of the new key",
                        "app_key_ended: key 1, its grace is over")
                .contains("app_key_made: key 2 instead of key 1, which ends after 1 minute");
    }

    @Test
    void an_app_id_of_another_merchant_is_unknown() {
        ReadyMerchant bakery = new ReadyMerchant(scenario.open("Bakery"), shop.appId(), shop.appKey(), shop.address());
        ReadyMerchant missing = new ReadyMerchant(Merchants.CORNER_SHOP, shop.appId(), shop.appKey(), shop.address());

        assertThat(keys.tryReplace(bakery, Grace.DEFAULT))
                .isEqualTo(Either.left(new ChangeFailure.Refused<>(new CredentialFailure.UnknownAppId(shop.appId()))));
        assertThat(keys.tryReplace(shop.using(Credentials.UNKNOWN, shop.appKey()), Grace.DEFAULT))
                .isEqualTo(Either.left(
                        new ChangeFailure.Refused<>(new CredentialFailure.UnknownAppId(Credentials.UNKNOWN))));
        assertThat(keys.tryReplace(missing, Grace.DEFAULT))
                .isEqualTo(Either.left(new ChangeFailure.UnknownMerchant<>(Merchants.CORNER_SHOP)));
    }

    @Test
    void a_change_based_on_an_earlier_version_is_refused() {
        MerchantProfile before = scenario.profile(shop.id());
        scenario.rename(shop.id(), shop.appId(), "Tills");

        assertThat(access.keys()
                        .replace()
                        .handle(ReplaceAppKey.Command.of(shop.id(), shop.appId(), Grace.DEFAULT, Scenario.ADA)
                                .withExpected(Option.some(before.version()))))
                .isEqualTo(Either.left(
                        new ChangeFailure.Outdated<>(scenario.profile(shop.id()).version())));
        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
    }

    private ReadyMerchant refunds() {
        AppId refunds = scenario.create(shop.id(), "Refunds");
        return shop.using(refunds, scenario.reveal(shop.id(), refunds));
    }

    private boolean storedKey(KeyNumber number) {
        Store store = Store.of(ports);
        return store.commit(
                () -> store.appKeys().reveal(shop.id(), shop.appId(), number).isDefined());
    }

    private static Either<ChangeFailure<CredentialFailure>, ?> alreadyEnded(KeyNumber number) {
        return refused(new KeyFailure.AlreadyEnded(number));
    }

    private static Either<ChangeFailure<CredentialFailure>, ?> unknownKey(KeyNumber number) {
        return refused(new KeyFailure.UnknownKey(number));
    }

    private static Either<ChangeFailure<CredentialFailure>, ?> refused(KeyFailure reason) {
        return Either.left(new ChangeFailure.Refused<>(new CredentialFailure.KeyRefused(reason)));
    }

    private static Either<AccessFailure, ?> refusedFor(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
