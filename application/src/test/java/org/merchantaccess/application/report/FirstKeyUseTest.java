package org.merchantaccess.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.TwoNodes;
import org.merchantaccess.application.key.KeyScenario;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.RetiringKey;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

/** The first login with a new key, on one of two nodes, sets the end of the former key. */
@Tag("R15")
class FirstKeyUseTest {

    private static final Duration GRACE = Duration.ofHours(2);
    private static final Instant LATEST_END = MovableClock.START.plus(Grace.MAX);

    private final TwoNodes nodes = new TwoNodes();
    private final MovableClock clock = nodes.clock();
    private final Scenario first = nodes.first().scenario();
    private final Scenario second = nodes.second().scenario();
    private final KeyScenario keys = KeyScenario.on(nodes.first().access());
    private final ReadyMerchant shop = first.readyToCall();
    private final ReadyMerchant withNewKey = keys.replace(shop, KeyScenario.fromFirstUse(GRACE));

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void until_the_first_use_the_former_key_ends_after_seven_days() {
        clock.pass(Duration.ofDays(6));
        nodes.catchUp();

        assertThat(keys.retiringUntil(shop)).isEqualTo(Option.some(LATEST_END));
        assertThat(isAwaited()).isTrue();
        assertThat(second.tryLogIn(shop).isRight()).isTrue();

        clock.pass(Duration.ofDays(1));

        assertThat(second.tryLogIn(shop)).isEqualTo(keyEnded());
        assertThat(second.tryLogIn(withNewKey).isRight()).isTrue();
    }

    @Test
    void the_grace_starts_with_the_first_login() {
        clock.pass(Duration.ofHours(5));

        second.logIn(withNewKey);
        nodes.catchUp();

        assertThat(isAwaited()).isFalse();
        assertThat(keys.retiringUntil(shop))
                .isEqualTo(Option.some(clock.instant().plus(GRACE)));

        clock.pass(GRACE.minusMillis(1));
        assertThat(first.tryLogIn(shop).isRight()).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(first.tryLogIn(shop)).isEqualTo(keyEnded());
        assertThat(second.tryLogIn(shop)).isEqualTo(keyEnded());
    }

    @Test
    void later_logins_do_not_extend_the_grace() {
        first.logIn(withNewKey);
        nodes.catchUp();
        Option<Instant> end = keys.retiringUntil(shop);

        clock.pass(Duration.ofHours(1));
        first.logIn(withNewKey);
        second.logIn(withNewKey);
        nodes.catchUp();

        assertThat(keys.retiringUntil(shop)).isEqualTo(end);
    }

    @Test
    void first_logins_on_both_nodes_start_the_grace_once() {
        nodes.first().transactions().cutOff();
        nodes.second().transactions().cutOff();
        first.logIn(withNewKey);
        second.logIn(withNewKey);
        nodes.first().transactions().recover();
        nodes.second().transactions().recover();

        nodes.catchUp();

        assertThat(keys.history(shop))
                .filteredOn("app_key_first_used: key 2"::equals)
                .hasSize(1);
        assertThat(keys.retiringUntil(shop))
                .isEqualTo(Option.some(clock.instant().plus(GRACE)));
    }

    @Test
    void logins_and_calls_with_the_former_key_do_not_start_the_grace() {
        BearerToken token = first.logIn(shop);
        first.calls(token, shop.address());
        second.tryLogIn(shop.appId().text(), "wrong", shop.address());
        nodes.catchUp();

        assertThat(isAwaited()).isTrue();
        assertThat(keys.retiringUntil(shop)).isEqualTo(Option.some(LATEST_END));
    }

    @Test
    void a_report_is_recorded_once_the_store_answers() {
        nodes.first().transactions().cutOff();
        first.logIn(withNewKey);
        nodes.first().access().catchUp();
        nodes.first().transactions().failToCommit();
        nodes.first().access().catchUp();
        nodes.first().transactions().recover();
        assertThat(isAwaited()).isTrue();

        nodes.catchUp();

        assertThat(isAwaited()).isFalse();
    }

    @Test
    void a_report_that_is_lost_with_its_node_is_repeated_by_the_next_login() {
        nodes.first().transactions().cutOff();
        first.logIn(withNewKey);
        nodes.first().access().close();
        KeyScenario remaining = KeyScenario.on(nodes.second().access());
        nodes.second().access().catchUp();
        assertThat(remaining.retiringUntil(shop)).isEqualTo(Option.some(LATEST_END));

        clock.pass(Duration.ofHours(1));
        second.logIn(withNewKey);
        nodes.second().access().catchUp();

        assertThat(remaining.retiringUntil(shop))
                .isEqualTo(Option.some(clock.instant().plus(GRACE)));
    }

    @Test
    void the_former_key_never_ends_later_than_seven_days_after_its_replacement() {
        clock.pass(Grace.MAX.minus(Duration.ofMinutes(1)));

        first.logIn(withNewKey);
        nodes.catchUp();

        assertThat(isAwaited()).isFalse();
        assertThat(keys.retiringUntil(shop)).isEqualTo(Option.some(LATEST_END));
    }

    @Test
    void a_report_about_a_key_that_was_ended_meanwhile_changes_nothing() {
        nodes.second().transactions().cutOff();
        second.logIn(withNewKey);
        keys.end(shop, KeyScenario.SECOND);
        nodes.second().transactions().recover();

        nodes.catchUp();

        assertThat(isAwaited()).isTrue();
        assertThat(keys.history(shop)).noneMatch(line -> line.startsWith("app_key_first_used"));
        assertThat(keys.retiring(shop)).isEqualTo(Option.some(KeyNumber.FIRST));
    }

    @Test
    void without_a_grace_from_the_first_use_nothing_is_recorded() {
        keys.end(shop, KeyNumber.FIRST);
        ReadyMerchant withThirdKey = keys.replace(withNewKey, KeyScenario.grace(GRACE));

        first.logIn(withThirdKey);
        nodes.catchUp();

        assertThat(keys.history(shop)).noneMatch(line -> line.startsWith("app_key_first_used"));
    }

    private boolean isAwaited() {
        return keys.keys(shop).retiring().flatMap(RetiringKey::afterFirstUse).isDefined();
    }

    private static Either<AccessFailure, ?> keyEnded() {
        return Either.left(new AccessFailure.Refused(RefusalCause.APP_KEY_ENDED));
    }
}
