package org.merchantaccess.application.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.merchantaccess.contracts.fixture.Scenario.done;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.key.RegisterPublicKey;
import org.merchantaccess.application.limit.RevocationLimits;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.token.RevokedTokens;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadableAssertions;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.store.UnavailablePort;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;

class RevokingTokensTest {

    private static final String SERVER = "https://api.example.com";

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(transactions))
                    .withSystem(system -> system.withTicker(ticker))
                    .withTokens(ports.tokens().withAssertions(new ReadableAssertions())),
            AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    @Tag("R17")
    void revoked_token_is_refused_and_the_others_are_not() {
        BearerToken token = scenario.logIn(shop);
        BearerToken other = scenario.logIn(shop);

        Option<RevokedToken> revoked = done(revoke(token.text()));

        assertThat(revoked).isNotEmpty();
        assertThat(scenario.calls(token, shop.address())).isEqualTo(refused(RefusalCause.TOKEN_REVOKED));
        assertThat(scenario.calls(other, shop.address()).isRight()).isTrue();
    }

    @Test
    @Tag("R13")
    void revocation_is_audited_once_even_if_it_is_repeated() {
        BearerToken token = scenario.logIn(shop);

        done(revoke(token.text()));
        done(revoke(token.text()));

        assertThat(scenario.audit(shop.id()))
                .filteredOn(entry -> entry.action().equals(AccessAction.TOKEN_REVOKED.code()))
                .extracting(AuditEntry::subject, entry -> entry.actor().name())
                .containsExactly(
                        tuple(shop.appId().text(), "App ID " + shop.appId().text()));
    }

    @Test
    @Tag("R17")
    void app_id_that_is_no_longer_active_can_revoke_its_tokens() {
        BearerToken token = scenario.logIn(shop);
        scenario.activate(shop.id(), scenario.create(shop.id(), "Next"));

        assertThat(done(revoke(token.text()))).isNotEmpty();
    }

    @Test
    @Tag("R17")
    void texts_that_are_no_valid_token_of_the_app_id_have_no_effect() {
        BearerToken expired = scenario.logIn(shop);
        ReadyMerchant another = scenario.readyToCallFrom(shop.address());
        clock.pass(Duration.ofHours(1));
        BearerToken foreign = scenario.logIn(another);

        assertThat(done(revoke("gibberish"))).isEmpty();
        assertThat(done(revoke(""))).isEmpty();
        assertThat(done(revoke(expired.text()))).isEmpty();
        assertThat(done(revoke(foreign.text()))).isEmpty();
        assertThat(scenario.calls(foreign, shop.address()).isRight()).isTrue();
    }

    @Test
    @Tag("R11")
    void client_must_authenticate_as_for_a_login() {
        BearerToken token = scenario.logIn(shop);

        assertThat(revoke(new ClientCredentials.Secret(shop.appId().text(), PresentedKey.of("wrong")), token.text()))
                .isEqualTo(notAuthenticated(RefusalCause.WRONG_APP_KEY));
        assertThat(access.oauth()
                        .revokeToken()
                        .handle(RevokeToken.Command.of(secret(), token.text(), Allowlists.ELSEWHERE, "request")))
                .isEqualTo(notAuthenticated(RefusalCause.ADDRESS_NOT_ALLOWED));
        assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();
    }

    @Test
    void assertion_authenticates_a_revocation_once() {
        BearerToken token = scenario.logIn(shop);
        done(access.keys()
                .registerPublicKey()
                .handle(RegisterPublicKey.Command.of(
                        shop.id(),
                        shop.appId(),
                        ReadableAssertions.key("mine"),
                        new Grace(Duration.ofDays(1), false),
                        Scenario.ADA)));
        ClientCredentials assertion = new ClientCredentials.Assertion(
                ReadableAssertions.text(
                        shop.appId(), "mine", SERVER, "id-1", clock.instant().plusSeconds(30)),
                Option.none(),
                List.of(SERVER));

        assertThat(done(revoke(assertion, token.text()))).isNotEmpty();
        assertThat(revoke(assertion, token.text())).isEqualTo(notAuthenticated(RefusalCause.ASSERTION_REPLAYED));
    }

    @Test
    void tokens_revoked_at_the_same_time_are_all_revoked_with_few_entries_of_the_feed() {
        List<BearerToken> tokens = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            tokens.add(scenario.logIn(shop));
        }
        long before = store.commit(() -> store.changeFeed().head());

        ConcurrentRun.inThreads(8, thread -> {
            for (int i = thread; i < tokens.size(); i += 8) {
                done(revoke(tokens.get(i).text()));
            }
            return thread;
        });

        assertThat(tokens)
                .allSatisfy(token -> assertThat(scenario.calls(token, shop.address()))
                        .isEqualTo(refused(RefusalCause.TOKEN_REVOKED)));
        assertThat(store.commit(() -> store.changeFeed().head()) - before).isBetween(1L, 100L);
    }

    @Test
    void more_revocations_than_the_limit_must_wait() {
        int accepted = 0;
        Either<RevocationFailure, Committed<Option<RevokedToken>>> last =
                revoke(scenario.logIn(shop).text());
        while (last.isRight()) {
            accepted++;
            last = revoke(scenario.logIn(shop).text());
        }

        assertThat(accepted).isEqualTo(400);
        assertThat(last).isEqualTo(Either.left(new RevocationFailure.TooManyRevocations(Duration.ofSeconds(6))));
        ticker.pass(Duration.ofSeconds(6));
        assertThat(revoke(scenario.logIn(shop).text()).isRight()).isTrue();
    }

    @Test
    void app_id_has_at_most_a_thousand_revoked_tokens_that_have_not_expired() {
        List<RevokedToken> many = new ArrayList<>();
        for (int i = 0; i < RevokedToken.MAX_UNEXPIRED; i++) {
            many.add(new RevokedToken(
                    new TokenId("other_" + i), shop.appId(), clock.instant().plusSeconds(600)));
        }
        store.write(() -> ports.store().revokedTokens().add(many));

        assertThat(revoke(scenario.logIn(shop).text()))
                .isEqualTo(Either.left(new RevocationFailure.TooManyRevocations(RevocationLimits.UNTIL_ONE_EXPIRES)));
        clock.pass(Duration.ofMinutes(10));
        assertThat(revoke(scenario.logIn(shop).text()).isRight()).isTrue();
    }

    @Test
    void revocation_without_the_store_fails_and_the_token_stays_valid() {
        BearerToken token = scenario.logIn(shop);
        transactions.cutOff();

        assertThat(revoke(token.text()))
                .isEqualTo(Either.left(new RevocationFailure.StoreUnavailable(UnavailableReason.NO_ANSWER)));
        transactions.recover();
        assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();
    }

    @Test
    void revocation_fails_while_the_store_of_revoked_tokens_is_unavailable() {
        BearerToken token = scenario.logIn(shop);
        AtomicBoolean isUnavailable = new AtomicBoolean();
        Ports fragile = UnavailablePort.in(ports, RevokedTokens.class, isUnavailable::get);
        try (MerchantAccess other = MerchantAccess.on(fragile, AccessSettings.of(Environment.TEST))) {
            isUnavailable.set(true);

            assertThat(other.oauth()
                            .revokeToken()
                            .handle(RevokeToken.Command.of(secret(), token.text(), shop.address(), "request")))
                    .isEqualTo(Either.left(new RevocationFailure.StoreUnavailable(UnavailableReason.NO_ANSWER)));
        }
    }

    @Test
    void another_node_that_joins_later_knows_the_revoked_tokens() {
        BearerToken token = scenario.logIn(shop);
        done(revoke(token.text()));

        try (MerchantAccess later = MerchantAccess.on(
                ports.withSystem(system -> system.withTicker(ticker)), AccessSettings.of(Environment.TEST))) {
            assertThat(Scenario.on(later).calls(token, shop.address())).isEqualTo(refused(RefusalCause.TOKEN_REVOKED));
        }
    }

    private ClientCredentials secret() {
        return new ClientCredentials.Secret(
                shop.appId().text(), PresentedKey.of(shop.appKey().text()));
    }

    private Either<RevocationFailure, Committed<Option<RevokedToken>>> revoke(String token) {
        return revoke(secret(), token);
    }

    private Either<RevocationFailure, Committed<Option<RevokedToken>>> revoke(ClientCredentials client, String token) {
        return access.oauth().revokeToken().handle(RevokeToken.Command.of(client, token, shop.address(), "request"));
    }

    private static Either<AccessFailure, ?> refused(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }

    private static Either<RevocationFailure, ?> notAuthenticated(RefusalCause cause) {
        return Either.left(new RevocationFailure.NotAuthenticated(new AccessFailure.Refused(cause)));
    }
}
