package org.merchantaccess.application.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.TwoNodes;
import org.merchantaccess.application.key.KeyScenario;
import org.merchantaccess.application.switching.SwitchScenario;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.switching.ScheduledSwitch;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

/** Changes whose time has come are made exactly once, by one of two nodes. */
class DueChangesTest {

    private static final Either<AccessFailure, ?> KEY_ENDED =
            Either.left(new AccessFailure.Refused(RefusalCause.APP_KEY_ENDED));
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final TwoNodes nodes = new TwoNodes();
    private final MovableClock clock = nodes.clock();
    private final Scenario first = nodes.first().scenario();
    private final Scenario second = nodes.second().scenario();
    private final KeyScenario keys = KeyScenario.on(nodes.first().access());
    private final ReadyMerchant shop = first.readyToCall();

    @AfterEach
    void close() {
        nodes.close();
    }

    @Nested
    @Tag("R15")
    class EndingRetiringKeys {

        @Test
        void a_retiring_key_ends_on_every_node_by_its_clock_even_without_the_store() {
            BearerToken token = second.logIn(shop);
            keys.replace(shop, KeyScenario.grace(HALF_AN_HOUR));
            nodes.first().transactions().cutOff();
            nodes.second().transactions().cutOff();

            clock.pass(HALF_AN_HOUR);

            for (Scenario node : List.of(first, second)) {
                assertThat(node.tryLogIn(shop)).isEqualTo(KEY_ENDED);
                assertThat(node.calls(token, shop.address())).isEqualTo(KEY_ENDED);
            }
            nodes.first().transactions().recover();
            nodes.second().transactions().recover();
        }

        @RepeatedTest(3)
        void its_end_is_committed_once_when_both_nodes_settle_at_the_same_time() {
            keys.replace(shop, KeyScenario.grace(HALF_AN_HOUR));
            passWithoutStore(HALF_AN_HOUR);

            nodes.catchUp();

            assertThat(keys.retiring(shop)).isEqualTo(Option.none());
            assertThat(keys.history(shop))
                    .filteredOn(line -> line.startsWith("app_key_ended"))
                    .containsExactly("app_key_ended: key 1, its grace is over");
            assertThat(first.audit(shop.id()).get(0).actor()).isEqualTo(Actor.SYSTEM);
            assertThat(isStored(KeyNumber.FIRST)).isFalse();
            assertThat(isStored(KeyScenario.SECOND)).isTrue();
        }

        @Test
        void a_clock_that_is_set_back_does_not_revive_an_ended_key() {
            BearerToken token = first.logIn(shop);
            keys.replace(shop, KeyScenario.grace(HALF_AN_HOUR));
            clock.pass(HALF_AN_HOUR);
            nodes.catchUp();

            clock.pass(HALF_AN_HOUR.multipliedBy(-1));

            assertThat(first.tryLogIn(shop)).isEqualTo(KEY_ENDED);
            assertThat(second.tryLogIn(shop)).isEqualTo(KEY_ENDED);
            assertThat(second.calls(token, shop.address())).isEqualTo(KEY_ENDED);
        }

        @Test
        void a_key_that_ended_at_once_does_not_depend_on_the_clock() {
            keys.replace(shop, Grace.NONE);

            clock.pass(Duration.ofDays(-1));

            assertThat(second.tryLogIn(shop)).isEqualTo(KEY_ENDED);
        }

        @Test
        void the_end_of_a_key_is_committed_later_if_the_store_does_not_answer() {
            keys.replace(shop, KeyScenario.grace(HALF_AN_HOUR));
            nodes.second().access().close();
            nodes.first().transactions().failToCommit();
            clock.pass(HALF_AN_HOUR);
            nodes.first().access().catchUp();
            nodes.first().transactions().cutOff();
            nodes.first().access().catchUp();
            nodes.first().transactions().recover();

            nodes.first().access().catchUp();

            assertThat(keys.history(shop))
                    .filteredOn(line -> line.startsWith("app_key_ended"))
                    .hasSize(1);
        }

        @Test
        void keys_of_several_merchants_end_together() {
            ReadyMerchant bakery = first.readyToCall();
            keys.replace(shop, KeyScenario.grace(HALF_AN_HOUR));
            keys.replace(bakery, KeyScenario.grace(Duration.ofMinutes(10)));
            clock.pass(HALF_AN_HOUR);

            nodes.catchUp();

            assertThat(keys.retiring(shop)).isEqualTo(Option.none());
            assertThat(keys.retiring(bakery)).isEqualTo(Option.none());
        }
    }

    @Nested
    @Tag("R15")
    class AnnouncingEndDates {

        private final Instant end = MovableClock.START.plus(Duration.ofDays(60));

        @Test
        void an_end_date_is_announced_once_30_7_and_1_days_before_and_at_the_end() {
            keys.setExpiry(shop, KeyNumber.FIRST, end);
            String reminder = "app_key_expires_soon: key 1: " + end;

            clock.pass(Duration.ofDays(30).minusMillis(1));
            assertThat(announcements()).isEmpty();

            clock.pass(Duration.ofMillis(1));
            assertThat(announcements()).containsExactly(reminder);

            clock.pass(Duration.ofDays(23));
            assertThat(announcements()).containsExactly(reminder, reminder);

            clock.pass(Duration.ofDays(6));
            assertThat(announcements()).containsExactly(reminder, reminder, reminder);

            clock.pass(Duration.ofDays(1));
            assertThat(announcements()).containsExactly("app_key_expired: key 1", reminder, reminder, reminder);

            clock.pass(Duration.ofDays(100));
            assertThat(announcements()).hasSize(4);
        }

        @Test
        void reminders_whose_time_has_passed_are_not_given() {
            keys.setExpiry(shop, KeyNumber.FIRST, MovableClock.START.plus(Duration.ofDays(3)));
            assertThat(announcements()).isEmpty();

            clock.pass(Duration.ofDays(2));

            assertThat(announcements()).hasSize(1);
        }

        @Test
        void of_several_overdue_announcements_only_the_latest_is_made() {
            keys.setExpiry(shop, KeyNumber.FIRST, end);
            passWithoutStore(Duration.ofDays(59).plusHours(1));
            assertThat(announcements()).containsExactly("app_key_expires_soon: key 1: " + end);

            passWithoutStore(Duration.ofDays(10));

            assertThat(announcements()).first().isEqualTo("app_key_expired: key 1");
            assertThat(announcements()).hasSize(2);
        }

        @Test
        void another_end_date_is_announced_anew() {
            keys.setExpiry(shop, KeyNumber.FIRST, end);
            clock.pass(Duration.ofDays(53));
            assertThat(announcements()).hasSize(1);

            keys.setExpiry(shop, KeyNumber.FIRST, end.plus(Duration.ofDays(100)));
            assertThat(announcements()).hasSize(1);
            clock.pass(Duration.ofDays(77));

            assertThat(announcements()).hasSize(2);
        }

        @Test
        void an_end_date_that_was_removed_is_not_announced() {
            keys.setExpiry(shop, KeyNumber.FIRST, end);
            Scenario.done(keys.trySetExpiry(shop, KeyNumber.FIRST, Option.none()));

            clock.pass(Duration.ofDays(100));

            assertThat(announcements()).isEmpty();
        }

        /** Settles on both nodes first. */
        private List<String> announcements() {
            nodes.catchUp();
            return keys.history(shop).stream()
                    .filter(line -> line.startsWith("app_key_expire"))
                    .toList();
        }
    }

    @Nested
    @Tag("R16")
    class MakingScheduledSwitches {

        private final AppId refunds = first.create(shop.id(), "Refunds");
        private final ReadyMerchant shopWithRefunds = shop.using(refunds, first.reveal(shop.id(), refunds));
        private final SwitchScenario switches = SwitchScenario.on(nodes.first().access(), shop.id());
        private final Instant at = MovableClock.START.plus(HALF_AN_HOUR);
        private final String made =
                "app_id_activated " + refunds + ": instead of " + shop.appId() + ", scheduled by Ada";

        @RepeatedTest(3)
        void a_switch_is_made_once_when_both_nodes_settle_at_the_same_time() {
            BearerToken token = second.logIn(shop);
            switches.schedule(refunds, at);
            passWithoutStore(HALF_AN_HOUR);

            nodes.catchUp();

            assertThat(switches.active()).isEqualTo(Option.some(refunds));
            assertThat(switches.history())
                    .filteredOn(line -> line.startsWith("app_id_activated " + refunds))
                    .containsExactly(made);
            assertThat(first.audit(shop.id()).get(0).actor()).isEqualTo(Actor.SYSTEM);
            assertThat(first.profile(shop.id()).scheduledSwitch()).isEqualTo(Option.none());
            for (Scenario node : List.of(first, second)) {
                assertThat(node.calls(token, shop.address()))
                        .isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.TOKEN_SUPERSEDED)));
                assertThat(node.tryLogIn(shopWithRefunds).isRight()).isTrue();
            }
        }

        @Test
        void nothing_happens_before_its_time() {
            switches.schedule(refunds, at);

            clock.pass(HALF_AN_HOUR.minusMillis(1));
            nodes.catchUp();

            assertThat(switches.active()).isEqualTo(Option.some(shop.appId()));
            assertThat(first.profile(shop.id()).scheduledSwitch()).isNotEmpty();
        }

        @Test
        void a_switch_that_is_15_minutes_late_is_made() {
            switches.schedule(refunds, at);
            passWithoutStore(HALF_AN_HOUR.plus(ScheduledSwitch.MAX_DELAY));

            nodes.catchUp();

            assertThat(switches.active()).isEqualTo(Option.some(refunds));
        }

        @Test
        void a_switch_that_is_more_than_15_minutes_late_is_not_made() {
            switches.schedule(refunds, at);
            passWithoutStore(HALF_AN_HOUR.plus(ScheduledSwitch.MAX_DELAY).plusMillis(1));

            nodes.catchUp();

            assertThat(switches.active()).isEqualTo(Option.some(shop.appId()));
            assertThat(switches.history())
                    .startsWith("switch_not_made " + refunds + ": " + at + ": more than 15 minutes late");
            assertThat(first.profile(shop.id()).scheduledSwitch()).isEqualTo(Option.none());
        }

        @Test
        void a_switch_is_not_made_if_the_incoming_app_id_has_another_key() {
            switches.schedule(refunds, at);
            keys.replace(shopWithRefunds);

            clock.pass(HALF_AN_HOUR);

            assertNotMade();
        }

        @Test
        void a_switch_is_not_made_if_the_incoming_app_id_has_lost_its_key() {
            switches.schedule(refunds, at);
            keys.end(shopWithRefunds, KeyNumber.FIRST);

            clock.pass(HALF_AN_HOUR);

            assertNotMade();
        }

        @Test
        void a_switch_is_not_made_if_the_incoming_app_id_was_deleted() {
            switches.schedule(refunds, at);
            first.delete(shop.id(), refunds);

            clock.pass(HALF_AN_HOUR);

            assertNotMade();
        }

        @Test
        void a_switch_is_not_made_if_the_outgoing_app_id_was_activated_again_meanwhile() {
            switches.schedule(refunds, at);
            clock.pass(Duration.ofMinutes(1));
            first.activate(shop.id(), first.create(shop.id(), "Third"));
            clock.pass(Duration.ofMinutes(1));
            first.activate(shop.id(), shop.appId());

            clock.pass(Duration.ofMinutes(28));

            assertNotMade();
        }

        @Test
        void a_switch_is_not_made_if_the_incoming_app_id_is_active_already() {
            switches.schedule(refunds, at);
            first.activate(shop.id(), refunds);

            clock.pass(HALF_AN_HOUR);
            nodes.catchUp();

            assertThat(switches.active()).isEqualTo(Option.some(refunds));
            assertThat(switches.history()).first().asString().startsWith("switch_not_made");
        }

        @Test
        void a_renamed_app_id_and_a_replaced_key_of_the_outgoing_one_do_not_prevent_the_switch() {
            switches.schedule(refunds, at);
            first.rename(shop.id(), refunds, "Refunds and chargebacks");
            keys.replace(shop);

            clock.pass(HALF_AN_HOUR);
            nodes.catchUp();

            assertThat(switches.active()).isEqualTo(Option.some(refunds));
        }

        @Test
        void a_canceled_switch_is_not_made() {
            switches.schedule(refunds, at);
            switches.cancel();

            clock.pass(HALF_AN_HOUR);
            nodes.catchUp();

            assertThat(switches.active()).isEqualTo(Option.some(shop.appId()));
            assertThat(switches.history()).first().asString().startsWith("switch_canceled");
        }

        @Test
        void a_switch_that_is_not_committed_is_made_later() {
            switches.schedule(refunds, at);
            nodes.second().access().close();
            nodes.first().transactions().failToCommit();
            clock.pass(HALF_AN_HOUR);
            nodes.first().access().catchUp();
            nodes.first().transactions().recover();
            assertThat(switches.history()).noneMatch(made::equals);

            nodes.first().access().catchUp();

            assertThat(switches.history()).filteredOn(made::equals).hasSize(1);
            assertThat(switches.active()).isEqualTo(Option.some(refunds));
        }

        @Test
        void a_clock_that_is_set_back_does_not_repeat_a_switch() {
            switches.schedule(refunds, at);
            clock.pass(HALF_AN_HOUR);
            nodes.catchUp();
            first.activate(shop.id(), shop.appId());

            clock.pass(HALF_AN_HOUR.multipliedBy(-1));
            nodes.catchUp();
            clock.pass(HALF_AN_HOUR);
            nodes.catchUp();

            assertThat(switches.active()).isEqualTo(Option.some(shop.appId()));
        }

        @Test
        void changes_of_keys_that_are_due_as_well_are_made_with_it() {
            keys.replace(shop, KeyScenario.grace(Duration.ofMinutes(10)));
            keys.setExpiry(shopWithRefunds, KeyNumber.FIRST, at.plus(Duration.ofDays(1)));
            switches.schedule(refunds, at);
            passWithoutStore(HALF_AN_HOUR);

            nodes.catchUp();

            assertThat(switches.active()).isEqualTo(Option.some(refunds));
            assertThat(keys.retiring(shop)).isEqualTo(Option.none());
            assertThat(keys.history(shopWithRefunds)).anyMatch(line -> line.startsWith("app_key_expires_soon"));
        }

        private void assertNotMade() {
            nodes.catchUp();
            assertThat(switches.active()).isEqualTo(Option.some(shop.appId()));
            assertThat(switches.history())
                    .startsWith("switch_not_made " + refunds + ": " + at + ": the App IDs have changed");
            assertThat(first.profile(shop.id()).scheduledSwitch()).isEqualTo(Option.none());
        }
    }

    /** Lets time pass while no node reaches the store, so that nothing is made before the test says so. */
    private void passWithoutStore(Duration duration) {
        nodes.first().transactions().cutOff();
        nodes.second().transactions().cutOff();
        clock.pass(duration);
        nodes.first().transactions().recover();
        nodes.second().transactions().recover();
    }

    private boolean isStored(KeyNumber number) {
        Store store = Store.of(nodes.ports());
        return store.commit(
                () -> store.appKeys().reveal(shop.id(), shop.appId(), number).isDefined());
    }
}
