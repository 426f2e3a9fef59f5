package org.merchantaccess.application.key.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.key.KeyScenario;
import org.merchantaccess.application.limit.FoundKeyReports;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.upkeep.RotateSealingKeys;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

/** A secret scanner reports a text that may be an app key. */
@Tag("R15")
class FindingLeakedKeysTest {

    private static final ClientAddress SCANNER = Allowlists.address("192.0.2.55");
    private static final Either<FoundKeyFailure, ReportFoundKey.Received> RECEIVED =
            Either.right(new ReportFoundKey.Received());
    private static final Either<AccessFailure, ?> KEY_ENDED =
            Either.left(new AccessFailure.Refused(RefusalCause.APP_KEY_ENDED));

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

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void a_found_key_and_its_tokens_end() {
        BearerToken token = scenario.logIn(shop);

        assertThat(reports(shop.appKey().text())).isEqualTo(RECEIVED);

        assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);
        assertThat(scenario.calls(token, shop.address())).isEqualTo(KEY_ENDED);
    }

    @Test
    void the_app_id_stays_active_without_that_key() {
        reports(shop.appKey().text());

        assertThat(scenario.credential(shop.id(), shop.appId()).isActive()).isTrue();
        assertThat(keys.current(shop)).isEqualTo(Option.none());

        ReadyMerchant withNewKey = keys.replace(shop);
        assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
    }

    @Test
    void a_found_retiring_key_ends_and_the_current_one_stays() {
        ReadyMerchant withNewKey = keys.replace(shop);

        assertThat(reports(shop.appKey().text())).isEqualTo(RECEIVED);

        assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);
        assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no key", "mat_0000000000000000000000000001", "mal_0000000000000000000000000001"})
    void a_text_that_is_no_stored_key_has_the_same_result_and_changes_nothing(String text) {
        MerchantProfile before = scenario.profile(shop.id());

        assertThat(reports(text)).isEqualTo(RECEIVED);

        assertThat(scenario.profile(shop.id())).isEqualTo(before);
    }

    @Test
    void a_long_or_malformed_text_has_the_same_result() {
        assertThat(reports("\uD800")).isEqualTo(RECEIVED);
        assertThat(reports("🔑".repeat(10_000))).isEqualTo(RECEIVED);
        assertThat(reports(Credentials.key(Environment.PRODUCTION, 1).text())).isEqualTo(RECEIVED);
    }

    @Test
    void a_key_that_has_ended_already_has_the_same_result() {
        keys.replace(shop, Grace.NONE);
        MerchantProfile before = scenario.profile(shop.id());

        assertThat(reports(shop.appKey().text())).isEqualTo(RECEIVED);
        assertThat(reports(shop.appKey().text())).isEqualTo(RECEIVED);

        assertThat(scenario.profile(shop.id())).isEqualTo(before);
    }

    @Test
    @Tag("S86")
    void a_key_is_found_after_the_sealing_keys_were_replaced() {
        Scenario.right(access.upkeep().rotateSealingKeys().handle(RotateSealingKeys.Command.of()));

        reports(shop.appKey().text());

        assertThat(keys.current(shop)).isEqualTo(Option.none());
    }

    @Test
    void a_source_may_send_120_reports_at_once_and_then_60_a_minute() {
        assertThat(reportsInARow()).isEqualTo(2 * FoundKeyReports.PER_MINUTE);

        assertThat(reports(shop.appKey().text()))
                .isEqualTo(Either.left(new FoundKeyFailure.TooManyReports(Duration.ofSeconds(1))));
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();

        ticker.pass(Duration.ofMinutes(1));
        assertThat(reportsInARow()).isEqualTo(FoundKeyReports.PER_MINUTE);
    }

    @Test
    void the_limit_of_one_source_leaves_the_others() {
        reportsInARow();

        assertThat(access.leaks()
                        .reportFound()
                        .handle(ReportFoundKey.Command.of(
                                PresentedKey.of(shop.appKey().text()), Allowlists.ELSEWHERE)))
                .isEqualTo(RECEIVED);

        assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);
    }

    @Test
    void a_report_that_is_not_stored_must_be_sent_again() {
        transactions.cutOff();
        assertThat(reports(shop.appKey().text())).isEqualTo(Either.left(new FoundKeyFailure.StoreUnavailable()));
        assertThat(reports("no key")).isEqualTo(Either.left(new FoundKeyFailure.StoreUnavailable()));

        transactions.failToCommit();
        assertThat(reports(shop.appKey().text())).isEqualTo(Either.left(new FoundKeyFailure.StoreUnavailable()));

        transactions.recover();
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
        assertThat(reports(shop.appKey().text())).isEqualTo(RECEIVED);
        assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);
    }

    @Test
    @Tag("R13")
    void the_audit_trail_tells_where_the_report_came_from() {
        reports(shop.appKey().text());

        assertThat(keys.history(shop)).startsWith("app_key_leaked: key " + KeyNumber.FIRST);
        assertThat(scenario.audit(shop.id()).get(0).actor()).isEqualTo(new Actor("report of a found key", SCANNER));
        assertThat(scenario.audit(shop.id()).toString())
                .doesNotContain(shop.appKey().text());
    }

    private int reportsInARow() {
        return (int) IntStream.range(0, 1_000)
                .takeWhile(i -> reports("no key").isRight())
                .count();
    }

    private Either<FoundKeyFailure, ReportFoundKey.Received> reports(String text) {
        return access.leaks().reportFound().handle(ReportFoundKey.Command.of(PresentedKey.of(text), SCANNER));
    }
}
