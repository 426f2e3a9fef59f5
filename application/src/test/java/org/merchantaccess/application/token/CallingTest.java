package org.merchantaccess.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

class CallingTest {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock);
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final ForgedTokens tokens = new ForgedTokens(ports.tokens().reader());
    private final MerchantAccess access = opened(tokens);
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final BearerToken token = scenario.logIn(shop);

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void a_call_returns_the_merchant_and_its_app_id() {
        assertThat(scenario.calls(token, shop.address()))
                .isEqualTo(Either.right(new CheckCall.Caller(
                        shop.id(),
                        shop.appId(),
                        KeyNumber.FIRST,
                        Environment.TEST,
                        shop.address(),
                        MovableClock.START.plus(Duration.ofHours(1)))));
    }

    @Test
    @Tag("R9")
    void a_token_is_valid_for_exactly_one_hour() {
        clock.pass(Duration.ofHours(1).minusNanos(1));
        assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();

        clock.pass(Duration.ofNanos(1));

        assertThat(scenario.calls(token, shop.address())).isEqualTo(refused(RefusalCause.TOKEN_EXPIRED));
    }

    @Test
    @Tag("R9")
    void a_call_does_not_extend_the_lifetime_of_a_token() {
        for (int minute = 0; minute < 59; minute++) {
            clock.pass(Duration.ofMinutes(1));
            scenario.calls(token, shop.address());
        }

        clock.pass(Duration.ofMinutes(1));

        assertThat(scenario.calls(token, shop.address())).isEqualTo(refused(RefusalCause.TOKEN_EXPIRED));
    }

    @Test
    @Tag("R9")
    void a_token_issued_while_the_clock_was_ahead_is_recorded_as_not_yet_valid() {
        clock.pass(Duration.ofHours(-2));

        assertThat(scenario.calls(token, shop.address())).isEqualTo(refused(RefusalCause.TOKEN_NOT_YET_VALID));
        assertThat(scenario.refusalsOf(shop.id()))
                .extracting(RecordedRefusal::appId, RecordedRefusal::cause)
                .containsExactly(tuple(shop.appId().text(), RefusalCause.TOKEN_NOT_YET_VALID));
    }

    @Test
    @Tag("R10")
    void a_call_from_another_address_is_refused() {
        assertThat(scenario.calls(token, Allowlists.ELSEWHERE)).isEqualTo(refused(RefusalCause.ADDRESS_NOT_ALLOWED));
    }

    @Test
    @Tag("S37")
    @Tag("S54")
    void a_removed_address_is_refused_immediately() {
        AllowlistEntry office =
                scenario.profile(shop.id()).allowlist().entries().get(0);

        scenario.disallow(shop.id(), office);

        assertThat(scenario.calls(token, shop.address())).isEqualTo(refused(RefusalCause.ADDRESS_NOT_ALLOWED));
    }

    @Test
    void an_added_address_is_accepted_immediately() {
        scenario.allow(shop.id(), Allowlists.ELSEWHERE.toString());

        assertThat(scenario.calls(token, Allowlists.ELSEWHERE).isRight()).isTrue();
    }

    @Test
    void a_malformed_token_is_refused() {
        BearerToken nonsense = BearerToken.parse("nonsense").getOrElseThrow(AssertionError::new);

        assertThat(scenario.calls(nonsense, shop.address())).isEqualTo(refused(RefusalCause.TOKEN_MALFORMED));
    }

    @Test
    @Tag("S36")
    void a_stale_node_decides_nothing() {
        transactions.cutOff();
        ticker.pass(SETTINGS.maxStaleness());

        assertThat(scenario.calls(token, shop.address())).isEqualTo(Either.left(new AccessFailure.Stale()));
        assertThat(scenario.calls(token, Allowlists.ELSEWHERE)).isEqualTo(Either.left(new AccessFailure.Stale()));
    }

    @Test
    @Tag("S36")
    void a_call_during_which_the_node_becomes_stale_is_not_decided() {
        TokenReader slow = text -> {
            ticker.pass(SETTINGS.maxStaleness());
            return tokens.read(text);
        };

        try (MerchantAccess slowAccess = opened(slow)) {
            transactions.cutOff();

            assertThat(Scenario.on(slowAccess).calls(token, shop.address()))
                    .isEqualTo(Either.left(new AccessFailure.Stale()));
        }
    }

    @Test
    @Tag("S36")
    void a_call_that_began_on_a_stale_node_is_not_accepted_after_a_poll() {
        List<Runnable> meanwhile = new ArrayList<>();
        TokenReader slow = text -> {
            meanwhile.forEach(Runnable::run);
            return tokens.read(text);
        };

        try (MerchantAccess slowAccess = opened(slow)) {
            transactions.cutOff();
            ticker.pass(SETTINGS.maxStaleness());
            meanwhile.add(() -> {
                transactions.recover();
                Scenario.on(slowAccess).create(shop.id(), "Invoices");
            });

            assertThat(Scenario.on(slowAccess).calls(token, shop.address()))
                    .isEqualTo(Either.left(new AccessFailure.Stale()));
            assertThat(slowAccess.isReady()).isTrue();
        }
    }

    @Nested
    class ForgedToken {

        @Test
        void a_token_with_valid_claims_and_a_wrong_signature_is_refused() {
            BearerToken forged = tokens.forged(tokens.claims(token));

            assertThat(scenario.calls(forged, shop.address())).isEqualTo(refused(RefusalCause.TOKEN_MALFORMED));
        }

        @Test
        void guessed_claims_cause_no_signature_check() {
            int before = tokens.verifications();

            scenario.calls(tokens.forged(guessed(shop.appId())), shop.address());

            assertThat(tokens.verifications()).isEqualTo(before);
        }

        @Test
        void a_forged_token_is_not_attributed_to_the_merchant() {
            scenario.calls(tokens.forged(guessed(shop.appId())), Allowlists.ELSEWHERE);

            assertThat(scenario.refusalsOf(shop.id())).isEmpty();
            assertThat(scenario.unattributedRefusals()).containsExactly(malformedFrom("198.51.100.9"));
        }

        @Test
        void a_forged_token_from_an_allowed_address_is_shown_without_an_app_id() {
            scenario.calls(tokens.forged(tokens.claims(token)), shop.address());

            assertThat(scenario.refusalsOf(shop.id())).containsExactly(malformedFrom("203.0.113.7"));
        }

        @Test
        void a_genuine_token_that_is_refused_is_shown_with_its_app_id() {
            scenario.calls(token, Allowlists.ELSEWHERE);

            assertThat(scenario.refusalsOf(shop.id()))
                    .extracting(RecordedRefusal::appId, RecordedRefusal::cause)
                    .containsExactly(tuple(shop.appId().text(), RefusalCause.ADDRESS_NOT_ALLOWED));
            assertThat(scenario.unattributedRefusals()).isEmpty();
        }

        private AccessToken guessed(AppId appId) {
            return AccessToken.claimed(
                    Tokens.ID,
                    shop.id(),
                    appId,
                    Environment.TEST,
                    Credentials.activation(1),
                    KeyNumber.FIRST,
                    MovableClock.START);
        }

        private RecordedRefusal malformedFrom(String source) {
            return new RecordedRefusal(
                    "",
                    RefusalCause.TOKEN_MALFORMED,
                    Allowlists.range(source),
                    1,
                    clock.instant(),
                    clock.instant(),
                    scenario.lastRequest());
        }
    }

    private MerchantAccess opened(TokenReader reader) {
        return MerchantAccess.on(
                ports.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions))
                        .withSystem(system -> system.withTicker(ticker))
                        .withTokens(ports.tokens().withReader(reader)),
                SETTINGS);
    }

    private static Either<AccessFailure, ?> refused(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
