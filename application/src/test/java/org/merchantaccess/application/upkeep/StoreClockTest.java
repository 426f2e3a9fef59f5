package org.merchantaccess.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.idempotency.CallResult;
import org.merchantaccess.application.idempotency.IdempotencyFailure;
import org.merchantaccess.application.idempotency.IdempotentCall;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.ScheduledSigningKey;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;

/** A node whose clock is two hours ahead of the store deletes and announces nothing early, and is not ready. */
class StoreClockTest {

    private static final Duration AHEAD = Duration.ofHours(2);

    private final MovableClock storeTime = new MovableClock();
    private final MovableClock nodeTime = new MovableClock();
    private final Ports ports = InMemory.ports(storeTime);
    private final MerchantAccess node = nodeAhead();

    private MerchantAccess nodeAhead() {
        nodeTime.pass(AHEAD);
        return MerchantAccess.on(
                ports.withStore(store -> store.withTopology(StoreTopology.SHARED))
                        .withSystem(system -> system.withClock(nodeTime).withTicker(new ManualTicker())),
                AccessSettings.of(Environment.TEST));
    }

    private void pass(Duration duration) {
        storeTime.pass(duration);
        nodeTime.pass(duration);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_signing_key_is_kept_while_its_tokens_are_valid() {
        SigningKey former = ports.store().signingKeys().current();
        rotate(true);
        pass(SigningKeyRing.ANNOUNCED_AHEAD
                .plus(SigningKeyRing.TRUSTED_AFTERWARDS)
                .minusSeconds(1));
        rotate(false);
        assertThat(stored()).extracting(ScheduledSigningKey::key).contains(former);

        pass(Duration.ofSeconds(1));
        rotate(false);
        assertThat(stored()).extracting(ScheduledSigningKey::key).doesNotContain(former);
    }

    @Test
    void the_next_signing_key_is_announced_when_the_store_says_so() {
        pass(SigningKeyRing.TERM.minus(SigningKeyRing.ANNOUNCED_AHEAD).minusSeconds(1));
        assertThat(rotate(false)).isEqualTo(Option.none());

        pass(Duration.ofSeconds(1));
        assertThat(rotate(false)).isEqualTo(Option.some(storeTime.instant().plus(SigningKeyRing.ANNOUNCED_AHEAD)));
    }

    private Option<Instant> rotate(boolean evenIfNotDue) {
        return node.upkeep()
                .rotateSigningKey()
                .handle(RotateSigningKey.Command.of(evenIfNotDue))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .nextSignsFrom();
    }

    @Test
    void keys_that_replace_distrusted_ones_sign_at_once_on_every_node() {
        node.upkeep().distrustSigningKeys().handle(DistrustSigningKeys.Command.of(Scenario.ADA));

        assertThat(stored()).extracting(ScheduledSigningKey::signsFrom).containsExactly(storeTime.instant());
    }

    private List<ScheduledSigningKey> stored() {
        Store store = Store.of(ports);
        return store.commit(() -> store.signingKeys().findForChange().keys());
    }

    @Test
    void a_repeated_call_is_recognized_for_a_day_of_the_store() {
        assertThat(call().get()).isInstanceOf(CallResult.Made.class);
        pass(IdempotencyRecords.LIFETIME);
        assertThat(call().get()).isInstanceOf(CallResult.Repeated.class);

        pass(Duration.ofSeconds(1));
        assertThat(call().get()).isInstanceOf(CallResult.Made.class);
    }

    private Either<IdempotencyFailure<String>, CallResult<String>> call() {
        return node.once(new IdempotentCall("key", "open", "k", "x"), useCases -> Either.right("done"), Option::some);
    }

    @Test
    void a_node_is_not_ready_until_its_clock_is_set() {
        assertThat(node.isReady()).isFalse();
        assertThat(node.health().clockSkew()).isEqualTo(Option.some(AHEAD));
        assertThat(node.health().isClockSkewTooLarge()).isTrue();

        nodeTime.pass(AHEAD.negated());
        node.catchUp();

        assertThat(node.isReady()).isTrue();
        assertThat(node.health().clockSkew()).isEqualTo(Option.some(Duration.ZERO));
    }
}
