package org.merchantaccess.application.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

@Tag("R15")
class PuttingKeysBackTest {

    private static final Either<ChangeFailure<CredentialFailure>, ?> NOTHING_RETIRING = Either.left(
            new ChangeFailure.Refused<>(new CredentialFailure.KeyRefused(new KeyFailure.NothingRetiring())));

    private static final Either<AccessFailure, ?> KEY_ENDED =
            Either.left(new AccessFailure.Refused(RefusalCause.APP_KEY_ENDED));

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
    void the_former_key_is_current_again_and_the_new_one_retires_until_the_same_end() {
        ReadyMerchant withNewKey = keys.replace(shop, KeyScenario.grace(Duration.ofHours(1)));
        Instant end = clock.instant().plus(Duration.ofHours(1));
        clock.pass(Duration.ofMinutes(20));

        keys.putBack(shop);

        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
        assertThat(keys.retiring(shop)).isEqualTo(Option.some(KeyScenario.SECOND));
        assertThat(keys.retiringUntil(shop)).isEqualTo(Option.some(end));
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
        assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
    }

    @Test
    void the_new_key_and_its_tokens_end_and_the_former_key_stays() {
        ReadyMerchant withNewKey = keys.replace(shop, KeyScenario.grace(Duration.ofMinutes(30)));
        BearerToken token = scenario.logIn(shop);
        keys.putBack(shop);
        BearerToken ofNewKey = scenario.logIn(withNewKey);

        clock.pass(Duration.ofMinutes(30));

        assertThat(scenario.tryLogIn(withNewKey)).isEqualTo(KEY_ENDED);
        assertThat(scenario.calls(ofNewKey, shop.address())).isEqualTo(KEY_ENDED);
        assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    void a_first_use_no_longer_ends_a_key_that_was_put_back() {
        ReadyMerchant withNewKey = keys.replace(shop, KeyScenario.fromFirstUse(Duration.ofMinutes(1)));
        keys.putBack(shop);

        scenario.logIn(withNewKey);
        scenario.logIn(shop);
        access.catchUp();
        clock.pass(Duration.ofMinutes(1));
        access.catchUp();

        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
        assertThat(keys.retiringUntil(shop)).isEqualTo(Option.some(MovableClock.START.plus(Grace.MAX)));
    }

    @Test
    void a_key_that_was_put_back_can_be_put_back_again() {
        keys.replace(shop);

        keys.putBack(shop);
        keys.putBack(shop);

        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyScenario.SECOND));
        assertThat(keys.retiring(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
    }

    @Test
    void without_a_retiring_key_nothing_can_be_put_back() {
        assertThat(keys.tryPutBack(shop)).isEqualTo(NOTHING_RETIRING);

        keys.replace(shop, Grace.NONE);

        assertThat(keys.tryPutBack(shop)).isEqualTo(NOTHING_RETIRING);
        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyScenario.SECOND));
    }

    @Test
    void a_key_whose_grace_is_over_cannot_be_put_back() {
        keys.replace(shop, KeyScenario.grace(Duration.ofMinutes(1)));

        clock.pass(Duration.ofMinutes(1));

        assertThat(keys.tryPutBack(shop)).isEqualTo(NOTHING_RETIRING);
    }

    @Test
    @Tag("R13")
    void putting_a_key_back_is_audited() {
        keys.replace(shop);

        keys.putBack(shop);

        assertThat(keys.history(shop)).startsWith("app_key_put_back: key 1 instead of key 2");
    }
}
