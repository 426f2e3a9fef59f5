package org.merchantaccess.application.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.directory.DelegatingFeed;
import org.merchantaccess.application.key.KeyScenario;
import org.merchantaccess.application.key.SetSelfRotation;
import org.merchantaccess.application.key.leak.FoundKeyFailure;
import org.merchantaccess.application.key.leak.ReportFoundKey;
import org.merchantaccess.application.key.rotation.RotateOwnKey;
import org.merchantaccess.application.key.rotation.RotationFailure;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.switching.SwitchScenario;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.domain.token.BearerToken;

/** While a node of an earlier version runs, changes that it cannot read are refused and leave nothing behind. */
class UnfinishedUpgradeTest {

    private static final Either<ChangeFailure<?>, ?> UNFINISHED = Either.left(new ChangeFailure.UpgradeUnfinished<>());

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final FormerNode formerNode = new FormerNode(ports.store().changeFeed());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withChangeFeed(formerNode)), AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final KeyScenario keys = KeyScenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final AppId refunds = scenario.create(shop.id(), "Refunds");
    private final SwitchScenario switches = SwitchScenario.on(access, shop.id());
    private final BearerToken token = scenario.logIn(shop);
    private State before = state();

    @BeforeEach
    void startFormerNode() {
        formerNode.reads = UnfinishedUpgradeTest::isOfTheFormerVersion;
        before = state();
    }

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    @Tag("R15")
    void no_key_is_made() {
        assertThat(keys.tryReplace(shop, Grace.DEFAULT)).isEqualTo(UNFINISHED);
        assertThat(keys.tryReplace(shop, Grace.NONE)).isEqualTo(UNFINISHED);

        assertUnchanged();
        assertThat(Store.of(ports)
                        .commit(() -> ports.store()
                                .appKeys()
                                .reveal(shop.id(), shop.appId(), KeyScenario.SECOND)
                                .isDefined()))
                .isFalse();
    }

    @Test
    @Tag("R15")
    void no_key_ends_and_none_gets_an_end_date() {
        assertThat(keys.tryEnd(shop, KeyNumber.FIRST)).isEqualTo(UNFINISHED);
        assertThat(keys.trySetExpiry(
                        shop, KeyNumber.FIRST, Option.some(clock.instant().plus(Duration.ofDays(1)))))
                .isEqualTo(UNFINISHED);

        assertUnchanged();
        assertThat(scenario.reveal(shop.id(), shop.appId())).isEqualTo(shop.appKey());
        assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();
    }

    @Test
    @Tag("R16")
    void no_switch_is_scheduled() {
        assertThat(switches.trySchedule(refunds, clock.instant().plus(Duration.ofHours(1))))
                .isEqualTo(UNFINISHED);

        assertUnchanged();
    }

    @Test
    @Tag("R15")
    void a_found_key_must_be_reported_again() {
        assertThat(access.leaks()
                        .reportFound()
                        .handle(ReportFoundKey.Command.of(
                                PresentedKey.of(shop.appKey().text()), shop.address())))
                .isEqualTo(Either.left(new FoundKeyFailure.StoreUnavailable()));

        assertUnchanged();
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    @Tag("R15")
    void software_gets_no_new_key() {
        formerNode.reads = merchant -> true;
        Scenario.done(access.keys()
                .setSelfRotation()
                .handle(SetSelfRotation.Command.of(shop.id(), SelfRotation.ALLOWED, Scenario.ADA)));
        startFormerNode();

        assertThat(access.rotation()
                        .rotateOwn()
                        .handle(RotateOwnKey.Command.of(
                                token, PresentedKey.of(shop.appKey().text()), Grace.DEFAULT, shop.address(), "")))
                .isEqualTo(Either.left(new RotationFailure.Conflict()));

        assertUnchanged();
    }

    @Test
    void changes_that_all_nodes_read_are_made() {
        scenario.rename(shop.id(), refunds, "Chargebacks");
        scenario.suspend(shop.id());
        scenario.resume(shop.id());

        assertThat(scenario.audit(shop.id())).hasSize(before.audit.size() + 3);
    }

    @Test
    void the_change_can_be_made_once_the_upgrade_is_finished() {
        keys.tryReplace(shop, Grace.DEFAULT);
        formerNode.reads = merchant -> true;

        ReadyMerchant withNewKey = keys.replace(shop);

        assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyScenario.SECOND));
    }

    @Test
    @Tag("R15")
    void a_due_change_is_made_once_the_upgrade_is_finished() {
        formerNode.reads = merchant -> true;
        keys.replace(shop, KeyScenario.grace(Duration.ofMinutes(1)));
        startFormerNode();
        clock.pass(Duration.ofMinutes(1));
        access.catchUp();
        assertThat(keys.retiring(shop)).isEqualTo(Option.some(KeyNumber.FIRST));

        formerNode.reads = merchant -> true;
        access.catchUp();

        assertThat(keys.retiring(shop)).isEqualTo(Option.none());
    }

    private void assertUnchanged() {
        assertThat(state()).isEqualTo(before);
    }

    private State state() {
        return new State(
                scenario.profile(shop.id()),
                scenario.audit(shop.id()),
                Store.of(ports).commit(() -> ports.store().changeFeed().head()));
    }

    private static boolean isOfTheFormerVersion(MerchantProfile merchant) {
        return merchant.scheduledSwitch().isEmpty()
                && merchant.selfRotation() == SelfRotation.FORBIDDEN
                && merchant.credentials().all().stream()
                        .map(AppCredential::keys)
                        .allMatch(each -> each.isFirstOnly());
    }

    private record State(MerchantProfile profile, List<AuditEntry> audit, long head) {}

    /** A feed of which some profiles are not read by a node of an earlier version. */
    private static final class FormerNode extends DelegatingFeed {

        private volatile Predicate<MerchantProfile> reads = merchant -> true;

        FormerNode(ChangeFeed feed) {
            super(feed);
        }

        @Override
        public boolean canAppend(MerchantProfile merchant) {
            return reads.test(merchant);
        }
    }
}
