package org.merchantaccess.application.key.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.TwoNodes;
import org.merchantaccess.application.key.KeyScenario;
import org.merchantaccess.application.key.SetSelfRotation;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

/** Software replaces its own key with a token and its current key. */
@Tag("R15")
class RotatingOwnKeysTest {

    private static final Grace FROM_FIRST_USE = KeyScenario.fromFirstUse(Duration.ofMinutes(5));

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock).withSystem(system -> system.withTicker(ticker));
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(transactions)), AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final KeyScenario keys = KeyScenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final BearerToken token = scenario.logIn(shop);

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void software_gets_a_new_key_and_the_former_one_retires() {
        set(SelfRotation.ALLOWED);

        RotateOwnKey.Rotated rotated = Scenario.right(rotates(shop.appKey(), Grace.DEFAULT));

        assertThat(rotated.number()).isEqualTo(KeyScenario.SECOND);
        assertThat(rotated.formerEndsAt()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(keys.reveal(shop, KeyScenario.SECOND)).isEqualTo(rotated.key());
        assertThat(scenario.tryLogIn(shop.using(shop.appId(), rotated.key())).isRight())
                .isTrue();
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    void without_a_grace_the_former_key_and_the_token_end_at_once() {
        set(SelfRotation.ALLOWED);

        RotateOwnKey.Rotated rotated = Scenario.right(rotates(shop.appKey(), Grace.NONE));

        assertThat(rotated.formerEndsAt()).isEqualTo(clock.instant());
        assertThat(scenario.tryLogIn(shop)).isEqualTo(Either.left(refusedFor(RefusalCause.APP_KEY_ENDED)));
        assertThat(scenario.calls(token, shop.address()))
                .isEqualTo(Either.left(refusedFor(RefusalCause.APP_KEY_ENDED)));
    }

    @Test
    void it_is_off_by_default_and_can_be_switched_off_again() {
        assertThat(scenario.profile(shop.id()).selfRotation()).isEqualTo(SelfRotation.FORBIDDEN);
        assertThat(rotates(shop.appKey(), Grace.DEFAULT)).isEqualTo(Either.left(new RotationFailure.NotAllowed()));

        set(SelfRotation.ALLOWED);
        set(SelfRotation.FORBIDDEN);

        assertThat(rotates(shop.appKey(), Grace.DEFAULT)).isEqualTo(Either.left(new RotationFailure.NotAllowed()));
        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
        assertThat(scenario.refusalsOf(shop.id())).isEmpty();
    }

    @Test
    void the_same_setting_again_changes_nothing() {
        set(SelfRotation.ALLOWED);
        MerchantProfile before = scenario.profile(shop.id());

        set(SelfRotation.ALLOWED);

        assertThat(scenario.profile(shop.id())).isEqualTo(before);
        assertThat(scenario.audit(shop.id()))
                .extracting(entry -> entry.action().text())
                .startsWith("self_rotation_allowed")
                .containsOnlyOnce("self_rotation_allowed");
    }

    @Test
    void a_token_without_the_key_is_not_enough() {
        set(SelfRotation.ALLOWED);

        assertThat(rotates(PresentedKey.of("wrong"), Grace.DEFAULT)).isEqualTo(notAuthenticated(wrongKey()));
        assertThat(rotates(PresentedKey.of(""), Grace.DEFAULT)).isEqualTo(notAuthenticated(wrongKey()));

        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
    }

    @Test
    void the_key_without_a_valid_token_is_not_enough() {
        set(SelfRotation.ALLOWED);
        BearerToken forged = BearerToken.parse("forged").get();

        assertThat(rotates(forged, shop.appKey(), shop.address(), Grace.DEFAULT))
                .isEqualTo(notAuthenticated(refusedFor(RefusalCause.TOKEN_MALFORMED)));
        clock.pass(Duration.ofHours(1));
        assertThat(rotates(shop.appKey(), Grace.DEFAULT))
                .isEqualTo(notAuthenticated(refusedFor(RefusalCause.TOKEN_EXPIRED)));

        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
    }

    @Test
    void a_request_from_an_address_that_is_not_allowed_is_refused() {
        set(SelfRotation.ALLOWED);

        assertThat(rotates(token, shop.appKey(), Allowlists.ELSEWHERE, Grace.DEFAULT))
                .isEqualTo(notAuthenticated(refusedFor(RefusalCause.ADDRESS_NOT_ALLOWED)));

        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
    }

    @Test
    void the_key_of_another_app_id_is_a_wrong_key() {
        set(SelfRotation.ALLOWED);
        AppKey other = scenario.reveal(shop.id(), scenario.create(shop.id(), "Refunds"));

        assertThat(rotates(other, Grace.DEFAULT)).isEqualTo(notAuthenticated(wrongKey()));
    }

    @Test
    void a_wrong_key_is_recorded_as_a_refusal() {
        set(SelfRotation.ALLOWED);

        rotates(PresentedKey.of("wrong"), Grace.DEFAULT);

        assertThat(scenario.refusalsOf(shop.id()))
                .extracting(RecordedRefusal::appId, RecordedRefusal::cause)
                .containsExactly(tuple(shop.appId().text(), RefusalCause.WRONG_APP_KEY));
    }

    @Test
    @Tag("S19")
    void wrong_keys_are_limited_like_failed_logins() {
        set(SelfRotation.ALLOWED);
        int tries = 0;
        while (rotates(PresentedKey.of("wrong"), Grace.DEFAULT).equals(notAuthenticated(wrongKey()))) {
            tries++;
        }

        assertThat(tries).isPositive().isLessThan(1_000);
        assertThat(rotates(PresentedKey.of("wrong"), Grace.DEFAULT).getLeft())
                .isInstanceOfSatisfying(
                        RotationFailure.NotAuthenticated.class,
                        failure -> assertThat(failure.reason()).isInstanceOf(AccessFailure.TooManyFailures.class));
        assertThat(scenario.tryLogIn(shop.appId().text(), "wrong", shop.address())
                        .getLeft())
                .isInstanceOf(AccessFailure.TooManyFailures.class);
        assertThat(rotates(shop.appKey(), Grace.DEFAULT).isRight()).isTrue();
    }

    @Test
    void a_repeated_request_with_the_former_key_returns_the_same_key_until_its_first_use() {
        set(SelfRotation.ALLOWED);
        RotateOwnKey.Rotated first = Scenario.right(rotates(shop.appKey(), FROM_FIRST_USE));
        assertThat(first.formerEndsAt()).isEqualTo(clock.instant().plus(Grace.MAX));
        clock.pass(Duration.ofMinutes(1));

        assertThat(rotates(shop.appKey(), FROM_FIRST_USE)).isEqualTo(Either.right(first));
        assertThat(rotates(shop.appKey(), Grace.NONE)).isEqualTo(Either.right(first));
        assertThat(keys.keys(shop).latest()).isEqualTo(KeyScenario.SECOND);

        scenario.logIn(shop.using(shop.appId(), first.key()));
        access.catchUp();

        assertThat(rotates(shop.appKey(), FROM_FIRST_USE)).isEqualTo(notAuthenticated(wrongKey()));
        assertThat(keys.keys(shop).latest()).isEqualTo(KeyScenario.SECOND);
    }

    @Test
    void a_request_with_the_new_key_conflicts_while_the_former_one_retires() {
        set(SelfRotation.ALLOWED);
        AppKey second = Scenario.right(rotates(shop.appKey(), Grace.DEFAULT)).key();

        assertThat(rotates(second, Grace.DEFAULT)).isEqualTo(Either.left(new RotationFailure.Conflict()));

        clock.pass(Duration.ofHours(24));
        BearerToken later = scenario.logIn(shop.using(shop.appId(), second));
        assertThat(rotates(later, second, shop.address(), Grace.DEFAULT).map(RotateOwnKey.Rotated::number))
                .isEqualTo(Either.right(new KeyNumber(3)));
    }

    @Test
    void a_retiring_key_with_a_fixed_end_gets_no_further_key() {
        set(SelfRotation.ALLOWED);
        Scenario.right(rotates(shop.appKey(), Grace.DEFAULT));

        assertThat(rotates(shop.appKey(), Grace.DEFAULT).isLeft()).isTrue();

        assertThat(keys.keys(shop).latest()).isEqualTo(KeyScenario.SECOND);
    }

    @Test
    void an_expired_key_cannot_replace_itself() {
        set(SelfRotation.ALLOWED);
        ReadyMerchant withNewKey = keys.replace(shop);
        BearerToken ofNewKey = scenario.logIn(withNewKey);
        keys.setExpiry(shop, KeyNumber.FIRST, clock.instant().plus(Duration.ofMinutes(1)));
        clock.pass(Duration.ofMinutes(1));

        assertThat(rotates(ofNewKey, shop.appKey(), shop.address(), Grace.DEFAULT))
                .isEqualTo(notAuthenticated(wrongKey()));
    }

    @Test
    void the_new_key_is_accepted_by_all_nodes_once_it_is_returned() {
        try (TwoNodes nodes = TwoNodes.withoutSignals()) {
            ReadyMerchant bakery = nodes.first().scenario().readyToCall();
            Scenario.done(nodes.first()
                    .access()
                    .keys()
                    .setSelfRotation()
                    .handle(SetSelfRotation.Command.of(bakery.id(), SelfRotation.ALLOWED, Scenario.ADA)));
            BearerToken ofBakery = nodes.second().scenario().logIn(bakery);

            RotateOwnKey.Rotated rotated = Scenario.right(nodes.first()
                    .access()
                    .rotation()
                    .rotateOwn()
                    .handle(RotateOwnKey.Command.of(
                            ofBakery, PresentedKey.of(bakery.appKey().text()), Grace.NONE, bakery.address(), "")));

            assertThat(nodes.second()
                            .scenario()
                            .tryLogIn(bakery.using(bakery.appId(), rotated.key()))
                            .isRight())
                    .isTrue();
            assertThat(nodes.second().scenario().tryLogIn(bakery))
                    .isEqualTo(Either.left(refusedFor(RefusalCause.APP_KEY_ENDED)));
        }
    }

    @Test
    void nothing_changes_while_the_store_is_unavailable() {
        set(SelfRotation.ALLOWED);
        transactions.cutOff();

        assertThat(rotates(shop.appKey(), Grace.DEFAULT))
                .isEqualTo(Either.left(new RotationFailure.StoreUnavailable()));

        transactions.recover();
        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
    }

    @Test
    @Tag("R13")
    void the_audit_trail_names_the_app_id_as_the_actor() {
        set(SelfRotation.ALLOWED);

        RotateOwnKey.Rotated rotated = Scenario.right(rotates(shop.appKey(), Grace.DEFAULT));

        assertThat(scenario.audit(shop.id()).get(0).actor())
                .isEqualTo(new Actor("App ID " + shop.appId().text(), shop.address()));
        assertThat(keys.history(shop)).startsWith("app_key_made: key 2 instead of key 1, which ends after 24 hours");
        assertThat(scenario.audit(shop.id()).toString())
                .doesNotContain(rotated.key().text());
        assertThat(rotated.toString()).doesNotContain(rotated.key().text());
    }

    private void set(SelfRotation selfRotation) {
        Scenario.done(access.keys()
                .setSelfRotation()
                .handle(SetSelfRotation.Command.of(shop.id(), selfRotation, Scenario.ADA)));
    }

    private Either<RotationFailure, RotateOwnKey.Rotated> rotates(AppKey key, Grace grace) {
        return rotates(token, key, shop.address(), grace);
    }

    private Either<RotationFailure, RotateOwnKey.Rotated> rotates(PresentedKey key, Grace grace) {
        return rotates(token, key, shop.address(), grace);
    }

    private Either<RotationFailure, RotateOwnKey.Rotated> rotates(
            BearerToken with, AppKey key, ClientAddress from, Grace grace) {
        return rotates(with, PresentedKey.of(key.text()), from, grace);
    }

    private Either<RotationFailure, RotateOwnKey.Rotated> rotates(
            BearerToken with, PresentedKey key, ClientAddress from, Grace grace) {
        return access.rotation().rotateOwn().handle(RotateOwnKey.Command.of(with, key, grace, from, ""));
    }

    private static AccessFailure wrongKey() {
        return refusedFor(RefusalCause.WRONG_APP_KEY);
    }

    private static AccessFailure refusedFor(RefusalCause cause) {
        return new AccessFailure.Refused(cause);
    }

    private static Either<RotationFailure, RotateOwnKey.Rotated> notAuthenticated(AccessFailure reason) {
        return Either.left(new RotationFailure.NotAuthenticated(reason));
    }
}
