package org.merchantaccess.application.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.fixture.Scenario.done;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.resource.AddResourceServer;
import org.merchantaccess.application.resource.RemoveResourceServer;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.resource.ResourceServerKey;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

class IntrospectingTokensTest {

    private static final Option<ClientAddress> ANYWHERE = Option.none();

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock);
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions))
                    .withSystem(system -> system.withTicker(ticker)),
            AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final BearerToken token = scenario.logIn(shop);
    private final AddResourceServer.Added server =
            done(access.resourceServers().add().handle(AddResourceServer.Command.of("orders", Scenario.ADA)));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void valid_token_is_active_from_any_address_if_none_is_named() {
        assertThat(introspect(ANYWHERE)
                        .map(active ->
                                active.map(IntrospectToken.ActiveToken::claims).map(AccessToken::appId)))
                .isEqualTo(Either.right(Option.some(shop.appId())));
    }

    @Test
    @Tag("R10")
    void named_address_must_be_on_the_allowlist() {
        assertThat(introspect(Option.some(shop.address())).map(Option::isDefined))
                .isEqualTo(Either.right(true));
        assertThat(introspect(Option.some(Allowlists.ELSEWHERE))).isEqualTo(Either.right(Option.none()));

        access.catchUp();
        assertThat(scenario.refusalsOf(shop.id()))
                .extracting(RecordedRefusal::cause)
                .containsExactly(RefusalCause.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void token_that_a_call_would_not_accept_is_not_active() {
        assertThat(introspect("gibberish")).isEqualTo(Either.right(Option.none()));
        assertThat(introspect("")).isEqualTo(Either.right(Option.none()));

        scenario.activate(shop.id(), scenario.create(shop.id(), "Next"));
        assertThat(introspect(ANYWHERE)).isEqualTo(Either.right(Option.none()));
    }

    @Test
    void expired_token_is_not_active() {
        clock.pass(Duration.ofHours(1));

        assertThat(introspect(ANYWHERE)).isEqualTo(Either.right(Option.none()));
    }

    @Test
    void only_resource_servers_may_ask_each_with_its_own_key() {
        AddResourceServer.Added other =
                done(access.resourceServers().add().handle(AddResourceServer.Command.of("invoices", Scenario.ADA)));

        assertThat(introspect(Option.none(), ResourceServerKey.presented("guess")))
                .isEqualTo(Either.left(new IntrospectionFailure.UnknownResourceServer()));
        assertThat(introspect(Option.some(server.server().id()), other.key()))
                .isEqualTo(Either.left(new IntrospectionFailure.UnknownResourceServer()));
        assertThat(introspect(Option.some(server.server().id()), server.key()).isRight())
                .isTrue();
        assertThat(introspect(Option.none(), server.key()).isRight()).isTrue();
    }

    @Test
    void removed_resource_server_may_not_ask() {
        done(access.resourceServers()
                .remove()
                .handle(RemoveResourceServer.Command.of(server.server().id(), Scenario.ADA)));

        assertThat(introspect(ANYWHERE)).isEqualTo(Either.left(new IntrospectionFailure.UnknownResourceServer()));
    }

    @Test
    @Tag("S36")
    void node_that_may_have_missed_a_change_does_not_answer() {
        transactions.cutOff();
        ticker.pass(Duration.ofSeconds(11));

        assertThat(introspect(ANYWHERE)).isEqualTo(Either.left(new IntrospectionFailure.Stale()));
        assertThat(introspect(Option.some(shop.address()))).isEqualTo(Either.left(new IntrospectionFailure.Stale()));
    }

    private Either<IntrospectionFailure, Option<IntrospectToken.ActiveToken>> introspect(
            Option<ClientAddress> address) {
        return introspect(IntrospectToken.Query.of(server.key(), token.text())
                .withAddress(address)
                .withRequestId("request"));
    }

    private Either<IntrospectionFailure, Option<IntrospectToken.ActiveToken>> introspect(String text) {
        return introspect(IntrospectToken.Query.of(server.key(), text)
                .withAddress(ANYWHERE)
                .withRequestId("request"));
    }

    private Either<IntrospectionFailure, Option<IntrospectToken.ActiveToken>> introspect(
            Option<String> clientId, ResourceServerKey key) {
        return introspect(IntrospectToken.Query.of(key, token.text())
                .withClientId(clientId)
                .withAddress(ANYWHERE)
                .withRequestId("request"));
    }

    private Either<IntrospectionFailure, Option<IntrospectToken.ActiveToken>> introspect(IntrospectToken.Query query) {
        return access.oauth().introspectToken().handle(query);
    }
}
