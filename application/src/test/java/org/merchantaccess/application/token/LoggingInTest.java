package org.merchantaccess.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

class LoggingInTest {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    private final ManualTicker ticker = new ManualTicker();
    private final AtomicInteger verifications = new AtomicInteger();
    private final AtomicBoolean verificationIsSlow = new AtomicBoolean();
    private final Ports ports = InMemory.ports(new MovableClock());
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions))
                    .withSystem(system -> system.withTicker(ticker))
                    .withStore(store -> store.withAppKeys(new WatchedAppKeys(store.appKeys(), this::verifying))),
            SETTINGS);
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    @Tag("S1")
    @Tag("R7")
    void the_active_app_id_with_its_key_from_an_allowed_address_is_accepted_for_an_hour() {
        LogIn.LoggedIn loggedIn = scenario.tryLogIn(shop).getOrElseThrow(failure -> new AssertionError(failure));

        assertThat(loggedIn.expiresIn()).isEqualTo(Duration.ofHours(1));
        assertThat(scenario.calls(loggedIn.token(), shop.address()).isRight()).isTrue();
    }

    @Test
    @Tag("R9")
    void many_tokens_may_be_valid_at_once() {
        Stream<BearerToken> tokens = Stream.generate(() -> scenario.logIn(shop)).limit(100).toList().stream();

        assertThat(tokens)
                .doesNotHaveDuplicates()
                .allSatisfy(token -> assertThat(
                                scenario.calls(token, shop.address()).isRight())
                        .isTrue());
    }

    /** Every class of refused login (S2). */
    enum Refused {
        UNKNOWN_APP_ID,
        NO_APP_ID_AT_ALL,
        EMPTY,
        WRONG_KEY,
        NOT_ACTIVE,
        DELETED,
        SUSPENDED,
        ADDRESS_NOT_ALLOWED,
        EMPTY_ALLOWLIST,
        KEY_OF_OTHER_ENVIRONMENT
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S2")
    @Tag("S3")
    void every_class_of_refused_login_verifies_a_key_exactly_once(Refused refused) {
        ReadyMerchant prepared = prepared(refused);
        verifications.set(0);

        assertThat(attempt(refused, prepared).isLeft()).isTrue();

        assertThat(verifications).hasValue(1);
    }

    @Test
    @Tag("S3")
    void a_successful_login_verifies_a_key_exactly_once() {
        verifications.set(0);

        scenario.logIn(shop);

        assertThat(verifications).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R11")
    void every_class_of_refused_login_has_its_cause(Refused refused) {
        ReadyMerchant prepared = prepared(refused);

        assertThat(attempt(refused, prepared))
                .isEqualTo(Either.left(new AccessFailure.Refused(
                        switch (refused) {
                            case UNKNOWN_APP_ID, NO_APP_ID_AT_ALL, EMPTY -> RefusalCause.UNKNOWN_APP_ID;
                            case WRONG_KEY -> RefusalCause.WRONG_APP_KEY;
                            case NOT_ACTIVE -> RefusalCause.NOT_ACTIVE;
                            case DELETED -> RefusalCause.DELETED;
                            case SUSPENDED -> RefusalCause.SUSPENDED;
                            case ADDRESS_NOT_ALLOWED, EMPTY_ALLOWLIST -> RefusalCause.ADDRESS_NOT_ALLOWED;
                            case KEY_OF_OTHER_ENVIRONMENT -> RefusalCause.OTHER_ENVIRONMENT;
                        })));
    }

    @Test
    @Tag("many-times")
    @Tag("S18")
    void ten_thousand_wrong_keys_of_strangers_do_not_lock_the_merchant_out() {
        logsInAmongWrongKeys(10_000);
    }

    @Test
    @Tag("slow")
    @Tag("S18")
    void a_hundred_thousand_wrong_keys_of_strangers_do_not_lock_the_merchant_out() {
        logsInAmongWrongKeys(100_000);
    }

    private void logsInAmongWrongKeys(int wrongKeys) {
        for (int i = 0; i < wrongKeys; i++) {
            scenario.tryLogIn(shop.appId().text(), "wrong", stranger(i));
            if (i % 100 == 0) {
                assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
            }
        }
    }

    @Test
    @Tag("S18")
    void wrong_keys_from_its_own_address_do_not_lock_the_merchant_out() {
        for (int i = 0; i < 1_000; i++) {
            scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());
        }

        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    @Tag("S19")
    void too_many_failures_wait_alike_for_known_and_unknown_app_ids() {
        List<String> known = failuresOf(shop.appId().text(), stranger(1));
        List<String> unknown = failuresOf("00000001", stranger(2));

        assertThat(known).isEqualTo(unknown).containsOnlyOnce("wait PT6S").hasSize(21);
    }

    @Test
    @Tag("S19")
    void the_wait_from_an_allowed_address_does_not_reveal_whether_an_app_id_exists() {
        for (int i = 0; i < 200; i++) {
            scenario.tryLogIn(shop.appId().text(), "wrong", stranger(i));
            scenario.tryLogIn("00000001", "wrong", stranger(i));
        }

        assertThat(scenario.tryLogIn(shop.appId().text(), "wrong", shop.address()))
                .isEqualTo(scenario.tryLogIn("00000001", "wrong", shop.address()));
    }

    @Test
    @Tag("R11")
    void the_merchant_sees_the_rate_limit_and_the_cause_of_the_first_failures() {
        failuresOf(shop.appId().text(), shop.address());

        assertThat(scenario.refusalsOf(shop.id()))
                .extracting(RecordedRefusal::cause, RecordedRefusal::count)
                .containsExactlyInAnyOrder(
                        tuple(RefusalCause.WRONG_APP_KEY, 20L), tuple(RefusalCause.RATE_LIMITED, 1L));
    }

    @Test
    @Tag("S20")
    void two_hundred_concurrent_logins_succeed() {
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> scenario.tryLogIn(shop))
                        .filter(Either::isRight))
                .hasSize(200);
    }

    /** Returns the results of one client up to the first wait. */
    private List<String> failuresOf(String appId, ClientAddress address) {
        List<String> results = new ArrayList<>();
        while (results.isEmpty() || results.get(results.size() - 1).equals("refused")) {
            results.add(scenario.tryLogIn(appId, "wrong", address).getLeft().match(new FailureText()));
        }
        return results;
    }

    private static ClientAddress stranger(int number) {
        return Allowlists.address("198.18." + number / 250 % 250 + "." + (1 + number % 250));
    }

    private static final class FailureText implements AccessFailure.Cases<String> {

        @Override
        public String refused(AccessFailure.Refused failure) {
            return "refused";
        }

        @Override
        public String tooManyFailures(AccessFailure.TooManyFailures failure) {
            return "wait " + failure.retryAfter();
        }

        @Override
        public String stale(AccessFailure.Stale failure) {
            return "stale";
        }

        @Override
        public String unavailable(AccessFailure.Unavailable failure) {
            return "unavailable";
        }
    }

    @Test
    @Tag("S36")
    void a_stale_node_decides_nothing() {
        transactions.cutOff();
        ticker.pass(SETTINGS.maxStaleness());

        assertThat(scenario.tryLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Stale()));
        assertThat(scenario.tryLogIn("00000001", "wrong", Allowlists.ELSEWHERE))
                .isEqualTo(Either.left(new AccessFailure.Stale()));
        assertThat(access.isReady()).isFalse();
    }

    @Test
    void logins_succeed_without_the_store_while_the_node_is_fresh() {
        transactions.cutOff();
        ticker.pass(SETTINGS.maxStaleness().minusNanos(1));

        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    @Tag("S36")
    void a_login_during_which_the_node_becomes_stale_is_not_decided() {
        transactions.cutOff();
        verificationIsSlow.set(true);

        assertThat(scenario.tryLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Stale()));
    }

    @Test
    void undecided_logins_are_not_reported_as_refusals() {
        transactions.cutOff();
        ticker.pass(SETTINGS.maxStaleness());
        scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());

        transactions.recover();

        assertThat(scenario.refusalsOf(shop.id())).isEmpty();
    }

    private ReadyMerchant prepared(Refused refused) {
        return switch (refused) {
            case NOT_ACTIVE -> withAnotherAppId();
            case DELETED -> {
                ReadyMerchant deleted = withAnotherAppId();
                scenario.delete(deleted.id(), deleted.appId());
                yield deleted;
            }
            case SUSPENDED -> {
                scenario.suspend(shop.id());
                yield shop;
            }
            case EMPTY_ALLOWLIST -> {
                scenario.profile(shop.id()).allowlist().entries().forEach(this::disallow);
                yield shop;
            }
            case UNKNOWN_APP_ID, NO_APP_ID_AT_ALL, EMPTY, WRONG_KEY, ADDRESS_NOT_ALLOWED, KEY_OF_OTHER_ENVIRONMENT ->
                shop;
        };
    }

    private Either<AccessFailure, LogIn.LoggedIn> attempt(Refused refused, ReadyMerchant prepared) {
        String appId = prepared.appId().text();
        String appKey = prepared.appKey().text();
        return switch (refused) {
            case UNKNOWN_APP_ID -> scenario.tryLogIn(otherThan(prepared.appId()), appKey, prepared.address());
            case NO_APP_ID_AT_ALL -> scenario.tryLogIn("no App ID", appKey, prepared.address());
            case EMPTY -> scenario.tryLogIn("", "", prepared.address());
            case WRONG_KEY ->
                scenario.tryLogIn(appId, Credentials.key(Environment.TEST, 1).text(), prepared.address());
            case ADDRESS_NOT_ALLOWED -> scenario.tryLogIn(appId, appKey, Allowlists.ELSEWHERE);
            case KEY_OF_OTHER_ENVIRONMENT ->
                scenario.tryLogIn(
                        appId, Credentials.key(Environment.PRODUCTION, 1).text(), prepared.address());
            case NOT_ACTIVE, DELETED, SUSPENDED, EMPTY_ALLOWLIST -> scenario.tryLogIn(prepared);
        };
    }

    private ReadyMerchant withAnotherAppId() {
        MerchantId merchant = shop.id();
        AppId appId = scenario.create(merchant, "Refunds");
        return shop.using(appId, scenario.reveal(merchant, appId));
    }

    private void disallow(AllowlistEntry entry) {
        scenario.disallow(shop.id(), entry);
    }

    private static String otherThan(AppId appId) {
        return appId.text().equals("12345678") ? "87654321" : "12345678";
    }

    private void verifying() {
        verifications.incrementAndGet();
        if (verificationIsSlow.get()) {
            ticker.pass(SETTINGS.maxStaleness());
        }
    }
}
