package org.merchantaccess.application.key.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.key.KeyScenario;
import org.merchantaccess.application.key.ReplaceLeakedKey;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.KeyUse;
import org.merchantaccess.domain.usage.UseCount;

/** A merchant reports one of its own keys as leaked. */
@Tag("R15")
class ReportingLeakedKeysTest {

    private static final Either<AccessFailure, ?> KEY_ENDED =
            Either.left(new AccessFailure.Refused(RefusalCause.APP_KEY_ENDED));

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
    void the_leaked_key_and_its_tokens_end_and_a_new_key_takes_its_place() {
        BearerToken token = scenario.logIn(shop);

        ReplaceLeakedKey.Ended ended = Scenario.done(reports(KeyNumber.FIRST));

        assertThat(ended.replacement()).isEqualTo(Option.some(KeyScenario.SECOND));
        assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);
        assertThat(scenario.calls(token, shop.address())).isEqualTo(KEY_ENDED);
        ReadyMerchant withNewKey = shop.using(shop.appId(), keys.reveal(shop, KeyScenario.SECOND));
        assertThat(scenario.calls(scenario.logIn(withNewKey), shop.address()).isRight())
                .isTrue();
    }

    @Test
    void a_leaked_current_key_leaves_the_retiring_one_until_its_end() {
        ReadyMerchant withNewKey = keys.replace(shop);

        ReplaceLeakedKey.Ended ended = Scenario.done(reports(KeyScenario.SECOND));

        assertThat(ended.replacement()).isEqualTo(Option.some(new KeyNumber(3)));
        assertThat(scenario.tryLogIn(withNewKey)).isEqualTo(KEY_ENDED);
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
        assertThat(keys.retiringUntil(shop))
                .isEqualTo(Option.some(clock.instant().plus(Duration.ofHours(24))));
    }

    @Test
    void a_leaked_retiring_key_ends_without_a_replacement() {
        ReadyMerchant withNewKey = keys.replace(shop);

        ReplaceLeakedKey.Ended ended = Scenario.done(reports(KeyNumber.FIRST));

        assertThat(ended.replacement()).isEqualTo(Option.none());
        assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);
        assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyScenario.SECOND));
        assertThat(isStored(KeyNumber.FIRST)).isFalse();
        assertThat(isStored(new KeyNumber(3))).isFalse();
    }

    @Test
    void the_uses_of_the_leaked_key_are_returned() {
        scenario.allow(shop.id(), Allowlists.ELSEWHERE.toString());
        scenario.calls(scenario.logIn(shop), shop.address());
        clock.pass(Duration.ofMinutes(1));
        scenario.logIn(shop.from(Allowlists.ELSEWHERE));
        access.catchUp();
        ReadyMerchant withNewKey = keys.replace(shop);
        scenario.logIn(withNewKey);
        access.catchUp();

        ReplaceLeakedKey.Ended ended = Scenario.done(reports(KeyNumber.FIRST));

        assertThat(ended.uses())
                .containsExactly(
                        new KeyUse(
                                Option.some(Allowlists.ELSEWHERE), new UseCount(1, clock.instant(), clock.instant())),
                        new KeyUse(
                                Option.some(shop.address()), new UseCount(2, MovableClock.START, MovableClock.START)));
    }

    @Test
    void the_leaked_key_can_no_longer_be_revealed() {
        Scenario.done(reports(KeyNumber.FIRST));

        assertThat(isStored(KeyNumber.FIRST)).isFalse();
        assertThat(keys.tryReveal(shop, KeyNumber.FIRST)).isEqualTo(alreadyEnded(KeyNumber.FIRST));
    }

    @Test
    void an_ended_key_cannot_be_reported() {
        keys.replace(shop, Grace.NONE);
        MerchantProfile before = scenario.profile(shop.id());

        assertThat(reports(KeyNumber.FIRST)).isEqualTo(alreadyEnded(KeyNumber.FIRST));

        assertThat(scenario.profile(shop.id())).isEqualTo(before);
        assertThat(isStored(new KeyNumber(3))).isFalse();
    }

    @Test
    @Tag("R13")
    void the_report_is_audited() {
        keys.replace(shop);
        Scenario.done(reports(KeyNumber.FIRST));
        Scenario.done(reports(KeyScenario.SECOND));

        assertThat(keys.history(shop)).startsWith("app_key_leaked: key 2, replaced by key 3", "app_key_leaked: key 1");
    }

    private Either<ChangeFailure<CredentialFailure>, Committed<ReplaceLeakedKey.Ended>> reports(KeyNumber number) {
        return access.keys()
                .replaceLeaked()
                .handle(ReplaceLeakedKey.Command.of(shop.id(), shop.appId(), number, Scenario.ADA));
    }

    private boolean isStored(KeyNumber number) {
        Store store = Store.of(ports);
        return store.commit(
                () -> store.appKeys().reveal(shop.id(), shop.appId(), number).isDefined());
    }

    private static Either<ChangeFailure<CredentialFailure>, ?> alreadyEnded(KeyNumber number) {
        return Either.left(
                new ChangeFailure.Refused<>(new CredentialFailure.KeyRefused(new KeyFailure.AlreadyEnded(number))));
    }
}
