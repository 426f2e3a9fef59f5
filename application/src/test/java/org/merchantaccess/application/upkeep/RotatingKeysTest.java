package org.merchantaccess.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.FragileTransactions;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.Together;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.SigningKey;
import org.merchantaccess.domain.token.SigningKeyRing;

class RotatingKeysTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);
    private final FragileTransactions transactions = new FragileTransactions(ports.transactions());
    private final WatchedSealingKeys sealingKeys = new WatchedSealingKeys(ports.sealingKeys());
    private final MerchantAccess access =
            MerchantAccess.on(ports.with(transactions).with(sealingKeys), AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void s86_after_the_sealing_keys_were_replaced_every_app_key_is_the_same() {
        MerchantProfile before = scenario.profile(shop.id());

        assertThat(rotateSealingKeys()).isEqualTo(Either.right(new RotateSealingKeys.Rotated(2, 1, 0)));

        assertThat(scenario.reveal(shop.id(), shop.appId())).isEqualTo(shop.appKey());
        assertThat(scenario.triesToLogIn(shop).isRight()).isTrue();
        assertThat(scenario.profile(shop.id()).version()).isEqualTo(before.version());
        assertThat(scenario.credential(shop.id(), shop.appId()).keyVerifier().pepperVersion())
                .isEqualTo(2);
    }

    @Test
    void s86_tokens_from_before_are_good_until_their_end() {
        BearerToken token = scenario.logIn(shop);

        rotateSealingKeys();

        assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();
    }

    @Test
    void s86_while_the_sealing_keys_are_replaced_logins_reveals_and_changes_go_on() {
        for (int i = 0; i < 100; i++) {
            scenario.create(scenario.open("Shop " + i), "Payments");
        }
        AtomicBoolean done = new AtomicBoolean();

        Together.inThreads(3, thread -> {
            if (thread == 0) {
                rotateSealingKeys();
                rotateSealingKeys();
                done.set(true);
            }
            do {
                scenario.logIn(shop);
                assertThat(scenario.reveal(shop.id(), shop.appId())).isEqualTo(shop.appKey());
                scenario.rename(shop.id(), shop.appId(), "Payments " + thread);
            } while (!done.get());
            return thread;
        });

        assertThat(scenario.triesToLogIn(shop).isRight()).isTrue();
    }

    @Test
    void an_app_key_that_cannot_be_read_is_told_and_the_former_sealing_keys_are_kept_for_it() {
        store.write(() -> ports.appKeys().discard(shop.id(), shop.appId()));

        assertThat(rotateSealingKeys()).isEqualTo(Either.right(new RotateSealingKeys.Rotated(2, 0, 1)));

        assertThat(scenario.triesToLogIn(shop).isRight()).isTrue();
    }

    @Test
    void s86_former_sealing_keys_are_forgotten_once_nothing_needs_them() {
        rotateSealingKeys();
        assertThat(sealingKeys.done()).containsExactly("renew", "forget former");

        store.write(() -> ports.appKeys().discard(shop.id(), shop.appId()));
        rotateSealingKeys();

        assertThat(sealingKeys.done()).containsExactly("renew", "forget former", "renew");
    }

    @Test
    void sealing_keys_that_cannot_be_written_down_are_told_with_the_reason() {
        UpkeepFailure told = new UpkeepFailure.KeysUnkept("no room");

        sealingKeys.failTo("renew", "no room");
        assertThat(rotateSealingKeys()).isEqualTo(Either.left(told));
        sealingKeys.failTo("forget former", "no room");
        assertThat(rotateSealingKeys()).isEqualTo(Either.left(told));
        assertThat(scenario.triesToLogIn(shop).isRight()).isTrue();
    }

    @Test
    void a_rotation_that_was_interrupted_is_taken_up_where_it_was_left() {
        transactions.cutOff();
        assertThat(rotateSealingKeys()).isEqualTo(Either.left(new UpkeepFailure.StoreUnavailable()));
        transactions.recover();

        assertThat(rotateSealingKeys()).isEqualTo(Either.right(new RotateSealingKeys.Rotated(2, 1, 0)));

        assertThat(scenario.triesToLogIn(shop).isRight()).isTrue();
    }

    @Test
    void s44_a_signing_key_is_announced_when_it_is_due_and_not_twice() {
        long before = head();
        assertThat(rotateSigningKey(false)).isEqualTo(nextSignsFrom(Option.none()));

        clock.pass(SigningKeyRing.TERM.minus(SigningKeyRing.ANNOUNCED_AHEAD));
        Instant takeOver = clock.instant().plus(SigningKeyRing.ANNOUNCED_AHEAD);

        assertThat(rotateSigningKey(false)).isEqualTo(nextSignsFrom(Option.some(takeOver)));
        assertThat(rotateSigningKey(false)).isEqualTo(nextSignsFrom(Option.none()));
        assertThat(head()).isEqualTo(before + 1);
    }

    private long head() {
        return store.commit(() -> store.changeFeed().head());
    }

    @Test
    void s44_every_node_trusts_the_next_key_as_soon_as_it_has_followed() {
        SigningKey former = ports.signingKeys().current();

        rotateSigningKey(true);
        scenario.open("Any change");

        assertThat(ports.signingKeys().trusted()).hasSize(2);
        clock.pass(SigningKeyRing.ANNOUNCED_AHEAD);
        assertThat(ports.signingKeys().current()).isNotEqualTo(former);
    }

    @Test
    void a_signing_key_of_which_no_token_is_alive_is_forgotten() {
        SigningKey former = ports.signingKeys().current();
        rotateSigningKey(true);
        clock.pass(SigningKeyRing.ANNOUNCED_AHEAD.plus(SigningKeyRing.TRUSTED_AFTERWARDS));
        long before = head();

        rotateSigningKey(false);

        assertThat(head()).isEqualTo(before + 1);

        assertThat(store.commit(() -> ports.signingKeys().findForChange().keys()))
                .hasSize(1)
                .noneMatch(kept -> kept.key().equals(former));
    }

    @Test
    void s45_no_node_takes_a_token_of_a_signing_key_that_may_have_leaked() {
        SigningKey leaked = ports.signingKeys().current();

        assertThat(access.upkeep().distrustSigningKeys().handle(new DistrustSigningKeys.Command(Scenario.ADA)))
                .isEqualTo(Either.right(new DistrustSigningKeys.Distrusted(1)));

        assertThat(ports.signingKeys().trusted()).hasSize(1).doesNotContain(leaked);
        assertThat(new PeopleScenario(access).trail())
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::actor)
                .containsExactly(tuple("signing_keys_distrusted", "1", Scenario.ADA));
    }

    @Test
    void s35_no_key_is_distrusted_while_the_store_does_not_answer() {
        SigningKey trusted = ports.signingKeys().current();
        transactions.cutOff();

        assertThat(access.upkeep().distrustSigningKeys().handle(new DistrustSigningKeys.Command(Scenario.ADA)))
                .isEqualTo(Either.left(new UpkeepFailure.StoreUnavailable()));

        assertThat(ports.signingKeys().trusted()).containsExactly(trusted);
    }

    private Either<UpkeepFailure, RotateSealingKeys.Rotated> rotateSealingKeys() {
        return access.upkeep().rotateSealingKeys().handle(new RotateSealingKeys.Command());
    }

    private Either<UpkeepFailure, RotateSigningKey.Rotated> rotateSigningKey(boolean evenIfNotDue) {
        return access.upkeep().rotateSigningKey().handle(new RotateSigningKey.Command(evenIfNotDue));
    }

    private static Either<UpkeepFailure, RotateSigningKey.Rotated> nextSignsFrom(Option<Instant> moment) {
        return Either.right(new RotateSigningKey.Rotated(moment));
    }
}
