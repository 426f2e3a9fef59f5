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
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.FragileTransactions;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

class LoggingInTest {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    private final ManualTicker ticker = new ManualTicker();
    private final AtomicInteger verifications = new AtomicInteger();
    private final AtomicBoolean verificationIsSlow = new AtomicBoolean();
    private final Ports ports = InMemory.ports(new MovableClock());
    private final FragileTransactions transactions = new FragileTransactions(ports.transactions());
    private final MerchantAccess access = MerchantAccess.on(
            ports.with(transactions).with(ticker).with(new WatchedAppKeys(ports.appKeys(), this::verifying)), SETTINGS);
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void s1_r7_the_active_app_id_with_its_own_key_from_an_allowed_address_is_let_in_for_an_hour() {
        LogIn.LoggedIn loggedIn = scenario.triesToLogIn(shop).getOrElseThrow(failure -> new AssertionError(failure));

        assertThat(loggedIn.expiresIn()).isEqualTo(Duration.ofHours(1));
        assertThat(scenario.calls(loggedIn.token(), shop.address()).isRight()).isTrue();
    }

    @Test
    void r9_any_number_of_tokens_may_be_alive_at_once() {
        Stream<BearerToken> tokens = Stream.generate(() -> scenario.logIn(shop)).limit(100).toList().stream();

        assertThat(tokens)
                .doesNotHaveDuplicates()
                .allSatisfy(token -> assertThat(
                                scenario.calls(token, shop.address()).isRight())
                        .isTrue());
    }

    /** Every class of login that is refused (S2). */
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
    void s2_s3_every_class_of_refused_login_verifies_a_key_exactly_once(Refused refused) {
        ReadyMerchant prepared = prepared(refused);
        verifications.set(0);

        assertThat(attempt(refused, prepared).isLeft()).isTrue();

        assertThat(verifications).hasValue(1);
    }

    @Test
    void s3_a_login_that_succeeds_verifies_a_key_exactly_once_too() {
        verifications.set(0);

        scenario.logIn(shop);

        assertThat(verifications).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void r11_every_class_of_refused_login_has_its_cause(Refused refused) {
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
    void s18_ten_thousand_wrong_keys_of_strangers_do_not_keep_the_merchant_out_once() {
        logsInAmongWrongKeys(10_000);
    }

    @Test
    @Tag("slow")
    void s18_a_hundred_thousand_wrong_keys_of_strangers_do_not_keep_the_merchant_out_once() {
        logsInAmongWrongKeys(100_000);
    }

    private void logsInAmongWrongKeys(int wrongKeys) {
        for (int i = 0; i < wrongKeys; i++) {
            scenario.triesToLogIn(shop.appId().text(), "wrong", stranger(i));
            if (i % 100 == 0) {
                assertThat(scenario.triesToLogIn(shop).isRight()).isTrue();
            }
        }
    }

    @Test
    void s18_nor_do_wrong_keys_from_its_own_address() {
        for (int i = 0; i < 1_000; i++) {
            scenario.triesToLogIn(shop.appId().text(), "wrong", shop.address());
        }

        assertThat(scenario.triesToLogIn(shop).isRight()).isTrue();
    }

    @Test
    void s19_too_many_failures_are_told_to_wait_alike_whether_the_app_id_is_known_or_not() {
        List<String> known = failuresOf(shop.appId().text(), stranger(1));
        List<String> unknown = failuresOf("00000001", stranger(2));

        assertThat(known)
                .isEqualTo(unknown)
                .containsOnlyOnce("told to wait PT6S")
                .hasSize(21);
    }

    @Test
    void s19_whoever_calls_from_an_allowed_address_cannot_tell_by_it_whose_app_id_it_is() {
        for (int i = 0; i < 200; i++) {
            scenario.triesToLogIn(shop.appId().text(), "wrong", stranger(i));
            scenario.triesToLogIn("00000001", "wrong", stranger(i));
        }

        assertThat(scenario.triesToLogIn(shop.appId().text(), "wrong", shop.address()))
                .isEqualTo(scenario.triesToLogIn("00000001", "wrong", shop.address()));
    }

    @Test
    void r11_the_merchant_reads_that_there_were_too_many_and_why_the_first_of_them_failed() {
        failuresOf(shop.appId().text(), shop.address());

        assertThat(scenario.refusalsOf(shop.id()))
                .extracting(KeptRefusal::cause, KeptRefusal::count)
                .containsExactlyInAnyOrder(
                        tuple(RefusalCause.WRONG_APP_KEY, 20L), tuple(RefusalCause.RATE_LIMITED, 1L));
    }

    @Test
    void s20_two_hundred_logins_at_once_all_succeed() {
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> scenario.triesToLogIn(shop))
                        .filter(Either::isRight))
                .hasSize(200);
    }

    /** What one stranger hears up to the first time it has to wait. */
    private List<String> failuresOf(String appId, ClientAddress address) {
        List<String> heard = new ArrayList<>();
        while (heard.isEmpty() || heard.get(heard.size() - 1).equals("refused")) {
            heard.add(scenario.triesToLogIn(appId, "wrong", address).getLeft().match(new Heard()));
        }
        return heard;
    }

    private static ClientAddress stranger(int number) {
        return Allowlists.address("198.18." + number / 250 % 250 + "." + (1 + number % 250));
    }

    private static final class Heard implements AccessFailure.Cases<String> {

        @Override
        public String refused(AccessFailure.Refused failure) {
            return "refused";
        }

        @Override
        public String tooManyFailures(AccessFailure.TooManyFailures failure) {
            return "told to wait " + failure.retryAfter();
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
    void s36_who_has_heard_nothing_from_the_store_for_too_long_decides_nothing() {
        transactions.cutOff();
        ticker.pass(SETTINGS.maxStaleness());

        assertThat(scenario.triesToLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Stale()));
        assertThat(scenario.triesToLogIn("00000001", "wrong", Allowlists.ELSEWHERE))
                .isEqualTo(Either.left(new AccessFailure.Stale()));
        assertThat(access.isReady()).isFalse();
    }

    @Test
    void a_store_that_does_not_answer_does_not_matter_while_the_node_is_fresh() {
        transactions.cutOff();
        ticker.pass(SETTINGS.maxStaleness().minusNanos(1));

        assertThat(scenario.triesToLogIn(shop).isRight()).isTrue();
    }

    @Test
    void s36_a_login_during_which_the_node_grows_stale_is_not_decided() {
        transactions.cutOff();
        verificationIsSlow.set(true);

        assertThat(scenario.triesToLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Stale()));
    }

    @Test
    void what_was_not_decided_is_no_refusal_to_tell_anybody_of() {
        transactions.cutOff();
        ticker.pass(SETTINGS.maxStaleness());
        scenario.triesToLogIn(shop.appId().text(), "wrong", shop.address());

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
            case UNKNOWN_APP_ID -> scenario.triesToLogIn(otherThan(prepared.appId()), appKey, prepared.address());
            case NO_APP_ID_AT_ALL -> scenario.triesToLogIn("no App ID", appKey, prepared.address());
            case EMPTY -> scenario.triesToLogIn("", "", prepared.address());
            case WRONG_KEY ->
                scenario.triesToLogIn(
                        appId, Credentials.key(Environment.TEST, 1).text(), prepared.address());
            case ADDRESS_NOT_ALLOWED -> scenario.triesToLogIn(appId, appKey, Allowlists.ELSEWHERE);
            case KEY_OF_OTHER_ENVIRONMENT ->
                scenario.triesToLogIn(
                        appId, Credentials.key(Environment.PRODUCTION, 1).text(), prepared.address());
            case NOT_ACTIVE, DELETED, SUSPENDED, EMPTY_ALLOWLIST -> scenario.triesToLogIn(prepared);
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
