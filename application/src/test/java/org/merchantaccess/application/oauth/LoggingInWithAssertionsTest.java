package org.merchantaccess.application.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.fixture.Scenario.done;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.key.EndAppKey;
import org.merchantaccess.application.key.RegisterPublicKey;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadableAssertions;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.RefusalCause;

class LoggingInWithAssertionsTest {

    private static final String SERVER = "https://api.example.com";
    private static final KeyNumber SECOND = new KeyNumber(2);

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final ReadableAssertions assertions = new ReadableAssertions();
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(transactions))
                    .withTokens(ports.tokens().withAssertions(assertions)),
            AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    @Tag("R7")
    void app_id_logs_in_with_an_assertion_signed_with_its_registered_key() {
        register("mine");

        Either<AccessFailure, LogIn.LoggedIn> loggedIn = logIn(signed("mine", "id-1"));

        assertThat(loggedIn.map(LogIn.LoggedIn::expiresIn)).isEqualTo(Either.right(AccessToken.LIFETIME));
        loggedIn.peek(granted -> assertThat(scenario.calls(granted.token(), shop.address()))
                .allSatisfy(caller -> assertThat(caller.key()).isEqualTo(SECOND)));
    }

    @Test
    @Tag("R15")
    void app_key_is_accepted_beside_the_public_key_until_it_ends() {
        register("mine");
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();

        done(access.keys().end().handle(EndAppKey.Command.of(shop.id(), shop.appId(), KeyNumber.FIRST, Scenario.ADA)));

        assertThat(scenario.tryLogIn(shop)).isEqualTo(refused(RefusalCause.APP_KEY_ENDED));
        assertThat(logIn(signed("mine", "id-1")).isRight()).isTrue();
    }

    @Test
    @Tag("R15")
    void token_of_an_assertion_ends_with_the_public_key() {
        register("mine");
        LogIn.LoggedIn granted = Scenario.right(logIn(signed("mine", "id-1")));

        done(access.keys().end().handle(EndAppKey.Command.of(shop.id(), shop.appId(), SECOND, Scenario.ADA)));

        assertThat(scenario.calls(granted.token(), shop.address())).isEqualTo(refused(RefusalCause.APP_KEY_ENDED));
        assertThat(logIn(signed("mine", "id-2"))).isEqualTo(refused(RefusalCause.APP_KEY_ENDED));
    }

    @Test
    void assertion_is_accepted_once() {
        register("mine");

        assertThat(logIn(signed("mine", "id-1")).isRight()).isTrue();
        assertThat(logIn(signed("mine", "id-1"))).isEqualTo(refused(RefusalCause.ASSERTION_REPLAYED));
        assertThat(logIn(signed("mine", "id-2")).isRight()).isTrue();
    }

    @Test
    void assertion_sent_by_many_threads_at_once_is_accepted_once() {
        register("mine");

        List<Boolean> accepted = ConcurrentRun.inThreads(
                8, thread -> logIn(signed("mine", "id-1")).isRight());

        assertThat(accepted).containsOnlyOnce(true);
    }

    @Test
    void refused_login_does_not_use_up_the_assertion() {
        register("mine");
        String assertion = signed("mine", "id-1");

        assertThat(logIn(assertion, Option.none(), Allowlists.ELSEWHERE))
                .isEqualTo(refused(RefusalCause.ADDRESS_NOT_ALLOWED));
        assertThat(logIn(assertion).isRight()).isTrue();
    }

    @Test
    @Tag("R11")
    void every_flaw_is_a_refusal_with_its_cause_for_the_merchant() {
        register("mine");
        Instant soon = clock.instant().plusSeconds(30);

        assertThat(logIn(signed("another", "id-1"))).isEqualTo(refused(RefusalCause.WRONG_APP_KEY));
        assertThat(logIn(ReadableAssertions.text(shop.appId(), "mine", "https://elsewhere.example", "id-1", soon)))
                .isEqualTo(refused(RefusalCause.ASSERTION_FOR_OTHER_AUDIENCE));
        assertThat(logIn(ReadableAssertions.text(
                        shop.appId(), "mine", SERVER, "id-1", clock.instant().plus(Duration.ofMinutes(2)))))
                .isEqualTo(refused(RefusalCause.ASSERTION_EXPIRED));
        assertThat(logIn("gibberish", Option.some(shop.appId().text()), shop.address()))
                .isEqualTo(refused(RefusalCause.ASSERTION_MALFORMED));

        access.catchUp();
        assertThat(scenario.refusalsOf(shop.id()))
                .extracting(RecordedRefusal::cause)
                .containsExactlyInAnyOrder(
                        RefusalCause.WRONG_APP_KEY,
                        RefusalCause.ASSERTION_FOR_OTHER_AUDIENCE,
                        RefusalCause.ASSERTION_EXPIRED,
                        RefusalCause.ASSERTION_MALFORMED);
    }

    @Test
    void app_id_beside_the_assertion_must_be_the_same() {
        register("mine");

        assertThat(logIn(signed("mine", "id-1"), Option.some("00000001"), shop.address()))
                .isEqualTo(refused(RefusalCause.ASSERTION_MALFORMED));
        assertThat(logIn(signed("mine", "id-1"), Option.some(shop.appId().text()), shop.address())
                        .isRight())
                .isTrue();
    }

    @Test
    @Tag("S3")
    void signature_is_tested_with_a_stand_in_if_no_key_matches() {
        assertThat(logIn(signed("mine", "id-1"))).isEqualTo(refused(RefusalCause.WRONG_APP_KEY));
        assertThat(assertions.standInChecks()).isEqualTo(1);
    }

    @Test
    void without_the_store_only_this_method_is_unavailable() {
        register("mine");
        transactions.cutOff();

        assertThat(logIn(signed("mine", "id-1")))
                .isEqualTo(Either.left(new AccessFailure.Unavailable(UnavailableReason.NO_ANSWER)));
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    void commit_that_is_not_confirmed_grants_nothing() {
        register("mine");
        transactions.loseConfirmations();

        assertThat(logIn(signed("mine", "id-1")).isLeft()).isTrue();
    }

    private void register(String key) {
        done(access.keys()
                .registerPublicKey()
                .handle(RegisterPublicKey.Command.of(
                        shop.id(),
                        shop.appId(),
                        ReadableAssertions.key(key),
                        new Grace(Duration.ofDays(1), false),
                        Scenario.ADA)));
    }

    private String signed(String key, String id) {
        return ReadableAssertions.text(
                shop.appId(), key, SERVER, id, clock.instant().plusSeconds(30));
    }

    private Either<AccessFailure, LogIn.LoggedIn> logIn(String assertion) {
        return logIn(assertion, Option.none(), shop.address());
    }

    private Either<AccessFailure, LogIn.LoggedIn> logIn(String text, Option<String> appId, ClientAddress address) {
        return access.oauth()
                .logInWithAssertion()
                .handle(LogInWithAssertion.Command.of(
                        new ClientCredentials.Assertion(text, appId, List.of(SERVER)), address, "request"));
    }

    private static Either<AccessFailure, ?> refused(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
