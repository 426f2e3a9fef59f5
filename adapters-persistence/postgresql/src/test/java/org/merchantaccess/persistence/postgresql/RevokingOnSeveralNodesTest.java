package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.directory.Eventually;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.node.ChangeSignals;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.settings.FailureLimits;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.domain.allowlist.WidestRanges;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;

/** Three nodes on one database: once a switch is effective, none of them accepts a token of the former App ID. */
class RevokingOnSeveralNodesTest {

    private static final int SWITCHES = Integer.getInteger("revocation.switches", 100);
    private static final Duration MAX_STALENESS = Duration.ofSeconds(5);
    private static final AccessSettings SETTINGS = new AccessSettings(
            Environment.TEST, false, WidestRanges.standard(), MAX_STALENESS, FailureLimits.standard());
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.databaseWithTables();
    private final OpenPostgresqlStores stores = new OpenPostgresqlStores(() -> folder);

    /** Shared by all nodes, as signing keys are. */
    private final Ports tokens = InMemory.ports(CLOCK);

    private final List<FragileTransactions> followers = new ArrayList<>();
    private final List<MerchantAccess> nodes = new ArrayList<>();
    private ReadyMerchant payments;
    private ReadyMerchant refunds;

    @BeforeEach
    void startNodes() {
        start(true);
        start(true);
        start(true);
        payments = on(0).readyToCall();
        AppId other = on(0).create(payments.id(), "Refunds");
        refunds = payments.using(other, on(0).reveal(payments.id(), other));
    }

    @AfterEach
    void stopNodes() {
        nodes.forEach(MerchantAccess::close);
        stores.close();
        TestServer.takeBack(database);
    }

    @Test
    @Tag("S33")
    void no_node_accepts_a_former_token_once_the_switch_is_effective() {
        List<Long> lags = new ArrayList<>();
        long accepted = 0;
        for (int i = 0; i < SWITCHES; i++) {
            ReadyMerchant former = i % 2 == 0 ? payments : refunds;
            BearerToken token = on(i % 3).logIn(former);
            long sent = System.nanoTime();

            on((i + 1) % 3).activate(payments.id(), (i % 2 == 0 ? refunds : payments).appId());

            lags.add(System.nanoTime() - sent);
            accepted += acceptances(token, former);
        }

        print(lags, accepted);
        assertThat(accepted).isZero();
    }

    @Test
    @Tag("S33")
    void a_node_that_receives_no_signals_applies_a_change_at_its_next_poll() {
        start(false);
        BearerToken token = on(3).logIn(payments);

        on(0).activate(payments.id(), refunds.appId());

        assertThat(acceptances(token, payments)).isZero();
    }

    @Test
    @Tag("S33")
    @Tag("S36")
    void a_switch_waits_until_a_node_that_is_cut_off_no_longer_decides() {
        BearerToken token = on(2).logIn(payments);
        followers.get(2).cutOff();
        long sent = System.nanoTime();

        CompletableFuture<Void> effective = nodes.get(0)
                .credentials()
                .activate()
                .handle(ActivateAppCredential.Command.of(payments.id(), refunds.appId(), Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .effective()
                .toCompletableFuture();
        effective.orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(on(2).calls(token, payments.address())).isEqualTo(Either.left(new AccessFailure.Stale()));
        assertThat(acceptances(token, payments)).isZero();
        System.out.printf(
                Locale.ROOT,
                "a switch with one node cut off: effective after %.1f s, maximum staleness %d s%n",
                (System.nanoTime() - sent) / 1e9,
                MAX_STALENESS.toSeconds());
    }

    @Test
    @Tag("S36")
    void a_crashed_node_delays_only_changes_until_another_node_removes_its_row() {
        BearerToken token = on(0).logIn(payments);
        database.run(
                "INSERT INTO node (id, acknowledged, polls, max_staleness, formats, sealing_keys) VALUES ('crashed', 0, 7, 5000, '', '')");

        on(0).activate(payments.id(), refunds.appId());

        assertThat(acceptances(token, payments)).isZero();
        Eventually.becomesTrue(() ->
                database.text("SELECT COUNT(*) FROM node WHERE id = 'crashed'").equals("0"));
        assertThat(database.text("SELECT COUNT(*) FROM node")).isEqualTo("3");
    }

    private void start(boolean receivesSignals) {
        Ports opened = stores.opened(database, 4, CLOCK)
                .ports(
                        tokens.tokens().signer(),
                        tokens.tokens().reader(),
                        tokens.tokens().assertions());
        FragileTransactions follower = new FragileTransactions(opened.store().followerTransactions());
        followers.add(follower);
        nodes.add(MerchantAccess.on(
                opened.withStore(store -> store.withFollowerTransactions(follower)
                        .withChangeSignals(receivesSignals ? store.changeSignals() : ChangeSignals.none())),
                SETTINGS));
    }

    private Scenario on(int node) {
        return Scenario.on(nodes.get(node));
    }

    private long acceptances(BearerToken token, ReadyMerchant caller) {
        return nodes.stream()
                .filter(node -> Scenario.on(node).calls(token, caller.address()).isRight())
                .count();
    }

    private static void print(List<Long> lags, long accepted) {
        Collections.sort(lags);
        System.out.printf(
                Locale.ROOT,
                "revocation lag p50/p99/max over %d switches, 3 nodes: %.1f / %.1f / %.1f ms; accepted after the response: %d%n",
                lags.size(),
                millis(lags, 50),
                millis(lags, 99),
                millis(lags, 100),
                accepted);
    }

    private static double millis(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, sorted.size() * percent / 100 - 1)) / 1e6;
    }
}
