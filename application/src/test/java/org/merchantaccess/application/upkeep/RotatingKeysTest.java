package org.merchantaccess.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.token.BearerToken;

class RotatingKeysTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final WatchedSealingKeys sealingKeys =
            new WatchedSealingKeys(ports.store().sealingKeys());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions))
                    .withStore(store -> store.withSealingKeys(sealingKeys)),
            AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    @Tag("S86")
    void replacing_the_sealing_keys_keeps_every_app_key() {
        MerchantProfile before = scenario.profile(shop.id());

        assertThat(rotateSealingKeys()).isEqualTo(Either.right(new RotateSealingKeys.Rotated(2, 1, 0)));

        assertThat(scenario.reveal(shop.id(), shop.appId())).isEqualTo(shop.appKey());
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
        assertThat(scenario.profile(shop.id()).version()).isEqualTo(before.version());
        assertThat(scenario.credential(shop.id(), shop.appId()).keys().kept())
                .allSatisfy(key -> assertThat(key.material())
                        .isInstanceOfSatisfying(
                                KeyVerifier.class,
                                verifier -> assertThat(verifier.pepperVersion()).isEqualTo(2)));
    }

    @Test
    @Tag("S86")
    void earlier_tokens_stay_valid() {
        BearerToken token = scenario.logIn(shop);

        rotateSealingKeys();

        assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();
    }

    @Test
    @Tag("S86")
    void logins_reveals_and_changes_succeed_during_the_rotation() {
        for (int i = 0; i < 100; i++) {
            scenario.create(scenario.open("Shop " + i), "Payments");
        }
        AtomicBoolean done = new AtomicBoolean();

        ConcurrentRun.inThreads(3, thread -> {
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

        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    void an_unreadable_app_key_is_reported_and_the_former_sealing_keys_are_kept() {
        store.write(() -> ports.store().appKeys().discard(shop.id(), shop.appId(), KeyNumber.FIRST));

        assertThat(rotateSealingKeys()).isEqualTo(Either.right(new RotateSealingKeys.Rotated(2, 0, 1)));

        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    @Tag("S86")
    void former_sealing_keys_are_deleted_once_they_are_unused() {
        rotateSealingKeys();
        assertThat(sealingKeys.done()).containsExactly("renew", "forget former");

        store.write(() -> ports.store().appKeys().discard(shop.id(), shop.appId(), KeyNumber.FIRST));
        rotateSealingKeys();

        assertThat(sealingKeys.done()).containsExactly("renew", "forget former", "renew");
    }

    @Test
    void sealing_keys_that_cannot_be_saved_are_reported_with_the_reason() {
        UpkeepFailure expected = new UpkeepFailure.KeysNotSaved("disk full");

        sealingKeys.failTo("renew", "disk full");
        assertThat(rotateSealingKeys()).isEqualTo(Either.left(expected));
        sealingKeys.failTo("forget former", "disk full");
        assertThat(rotateSealingKeys()).isEqualTo(Either.left(expected));
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    void an_interrupted_rotation_can_be_repeated() {
        transactions.cutOff();
        assertThat(rotateSealingKeys()).isEqualTo(Either.left(new UpkeepFailure.StoreUnavailable()));
        transactions.recover();

        assertThat(rotateSealingKeys()).isEqualTo(Either.right(new RotateSealingKeys.Rotated(2, 1, 0)));

        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    @Tag("S86")
    void supplied_keys_are_used_once_every_node_holds_the_newest_version() {
        SealingKeyVersions former = SealingKeyVersions.parse("1:0123456789abcdef");
        SealingKeyVersions supplied = former.with(2, "fedcba9876543210");
        SealingKeyVersions other = former.with(2, "0000000000000000");
        sealingKeys.supply(supplied);
        join("with", supplied);
        join("without", former);
        join("with_another_key", other);

        assertThat(rotateSealingKeys()).isEqualTo(Either.left(new UpkeepFailure.KeysNotOnAllNodes(2)));
        assertThat(sealingKeys.done()).containsOnly("reload");
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();

        leave("without");
        leave("with_another_key");
        acknowledgeAll("with");
        assertThat(rotateSealingKeys()).isEqualTo(Either.right(new RotateSealingKeys.Rotated(2, 1, 0)));
        assertThat(sealingKeys.done()).endsWith("reload", "renew", "forget former");
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    @Tag("S86")
    void nothing_is_sealed_again_without_a_new_version() {
        sealingKeys.supply(SealingKeyVersions.parse("1:0123456789abcdef"));

        assertThat(rotateSealingKeys()).isEqualTo(Either.left(new UpkeepFailure.NoNewKeys()));
    }

    private void join(String node, SealingKeyVersions keys) {
        store.write(() -> store.nodes()
                .join(new NodeRegistration(new NodeId(node), Duration.ofSeconds(10), FeedFormats.none(), keys)));
    }

    private void leave(String node) {
        store.write(() -> store.nodes().leave(new NodeId(node)));
    }

    /** Makes the node acknowledge all later changes, too. */
    private void acknowledgeAll(String node) {
        store.write(() -> store.nodes().recordPoll(new NodeId(node), Long.MAX_VALUE));
    }

    @Test
    @Tag("S44")
    void a_due_signing_key_is_announced_once() {
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
    @Tag("S44")
    void a_node_trusts_the_next_key_after_a_poll() {
        SigningKey former = ports.store().signingKeys().current();

        rotateSigningKey(true);
        scenario.open("Any change");

        assertThat(ports.store().signingKeys().trusted()).hasSize(2);
        clock.pass(SigningKeyRing.ANNOUNCED_AHEAD);
        assertThat(ports.store().signingKeys().current()).isNotEqualTo(former);
    }

    @Test
    void a_signing_key_without_valid_tokens_is_deleted() {
        SigningKey former = ports.store().signingKeys().current();
        rotateSigningKey(true);
        clock.pass(SigningKeyRing.ANNOUNCED_AHEAD.plus(SigningKeyRing.TRUSTED_AFTERWARDS));
        long before = head();

        rotateSigningKey(false);

        assertThat(head()).isEqualTo(before + 1);

        assertThat(store.commit(
                        () -> ports.store().signingKeys().findForChange().keys()))
                .hasSize(1)
                .noneMatch(kept -> kept.key().equals(former));
    }

    @Test
    @Tag("S45")
    void no_node_accepts_a_token_of_a_distrusted_signing_key() {
        SigningKey leaked = ports.store().signingKeys().current();

        assertThat(access.upkeep().distrustSigningKeys().handle(DistrustSigningKeys.Command.of(Scenario.ADA)))
                .isEqualTo(Either.right(new DistrustSigningKeys.Distrusted(1)));

        assertThat(ports.store().signingKeys().trusted()).hasSize(1).doesNotContain(leaked);
        assertThat(store.commit(() -> ports.store().auditTrail().of(AuditTrail.HUB, PageRequest.first()))
                        .items())
                .extracting(entry -> entry.action().text(), AuditEntry::subject, AuditEntry::actor)
                .containsExactly(tuple("signing_keys_distrusted", "1", Scenario.ADA));
    }

    @Test
    @Tag("S35")
    void no_key_is_distrusted_while_the_store_does_not_answer() {
        SigningKey trusted = ports.store().signingKeys().current();
        transactions.cutOff();

        assertThat(access.upkeep().distrustSigningKeys().handle(DistrustSigningKeys.Command.of(Scenario.ADA)))
                .isEqualTo(Either.left(new Unavailable()));

        assertThat(ports.store().signingKeys().trusted()).containsExactly(trusted);
    }

    private Either<UpkeepFailure, RotateSealingKeys.Rotated> rotateSealingKeys() {
        return access.upkeep().rotateSealingKeys().handle(RotateSealingKeys.Command.of());
    }

    private Either<Unavailable, RotateSigningKey.Rotated> rotateSigningKey(boolean evenIfNotDue) {
        return access.upkeep().rotateSigningKey().handle(RotateSigningKey.Command.of(evenIfNotDue));
    }

    private static Either<Unavailable, RotateSigningKey.Rotated> nextSignsFrom(Option<Instant> moment) {
        return Either.right(new RotateSigningKey.Rotated(moment));
    }
}
