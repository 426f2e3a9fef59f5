package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.upkeep.RotateSigningKey;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;

/** Upkeep follows the clock of the database server, whatever the clocks of the nodes say. */
class ServerClockTest {

    private static final Clock RIGHT = Clock.systemUTC();
    private static final Duration AHEAD = Duration.ofHours(2);

    /** Ages just below those at which rows are deleted. */
    private static final String AGED = """
            UPDATE change_entry SET at = at - 14 * 60000;
            UPDATE signing_key SET signs_from = signs_from - 119 * 60000;
            INSERT INTO refusal (reader, is_own_address, app_id, cause, source, count, first_at, last_at, request_id)
              VALUES ('', 0, 'x', 'unknown_app_id', '203.0.113.1/32', 1, 0, (EXTRACT(EPOCH FROM now()) * 1000)::bigint
                - (30 * 24 - 1) * 3600000::bigint, 'r');
            INSERT INTO use_count (app_id, kind, address, period, times, first_at, last_at)
              VALUES ('x', 'LOGIN_WHILE_INACTIVE', '', 0, 1, 0, (EXTRACT(EPOCH FROM now()) * 1000)::bigint
                - (30 * 24 - 1) * 3600000::bigint);
            INSERT INTO idempotency_record (call_id, fingerprint, made_at)
              VALUES ('x', 'x', (EXTRACT(EPOCH FROM now()) * 1000)::bigint - 23 * 3600000)""";

    private static final String ROWS = """
            SELECT (SELECT count(*) FROM change_entry) || ' ' || (SELECT count(*) FROM signing_key) || ' '
              || (SELECT count(*) FROM refusal) || ' ' || (SELECT count(*) FROM use_count) || ' '
              || (SELECT count(*) FROM idempotency_record)""";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.databaseWithTables();
    private final OpenPostgresqlStores stores = new OpenPostgresqlStores(() -> folder);
    private final List<MerchantAccess> nodes = new ArrayList<>();

    @AfterEach
    void stopNodes() {
        nodes.forEach(MerchantAccess::close);
        stores.close();
        TestServer.takeBack(database);
    }

    @Test
    void upkeep_of_a_node_two_hours_ahead_deletes_nothing() {
        MerchantAccess right = started(portsAt(RIGHT));
        Scenario.on(right).open("Shop 1");
        rotate(right, true);
        database.run("UPDATE signing_key SET signs_from = signs_from - 3600000");
        database.run(AGED);
        String before = database.text(ROWS);
        Ports ahead = portsAt(Clock.offset(RIGHT, AHEAD));

        runUpkeep(ahead);

        assertThat(database.text(ROWS)).isEqualTo(before);
    }

    /** All that a node does to keep the store small, even if its clock is wrong. */
    private void runUpkeep(Ports ports) {
        Store store = Store.of(ports);
        store.write(() -> store.changeFeed().dropOldEntries());
        store.write(() -> store.refusals().keep(List.of()));
        store.write(() -> store.usage().addUses(new TreeMap<>()));
        store.write(() -> store.idempotencyRecords()
                .deleteOlderThan(ports.store().storeClock().now().minus(Duration.ofHours(24))));
        rotate(started(ports), false);
    }

    @Test
    void two_nodes_announce_one_signing_key() {
        List<MerchantAccess> both = List.of(started(portsAt(RIGHT)), started(portsAt(Clock.offset(RIGHT, AHEAD))));
        database.run("UPDATE signing_key SET signs_from = signs_from - 30 * 24 * 3600000::bigint");

        // On a busy machine, a node may wait too long for the lock, and tries again a minute later.
        List<Either<Unavailable, ?>> rotated = ConcurrentRun.inThreads(
                4,
                thread -> both.get(thread % 2).upkeep().rotateSigningKey().handle(RotateSigningKey.Command.of(false)));

        assertThat(rotated).anyMatch(Either::isRight);
        assertThat(database.text("SELECT count(*) FROM signing_key")).isEqualTo("2");
    }

    @Test
    void a_change_of_a_node_two_hours_ahead_is_dropped_when_it_is_old() {
        Scenario.on(started(portsAt(Clock.offset(RIGHT, AHEAD)))).open("Shop");

        assertThat(Instant.ofEpochMilli(Long.parseLong(database.text("SELECT max(at) FROM change_entry"))))
                .isBetween(RIGHT.instant().minusSeconds(60), RIGHT.instant());
    }

    @Test
    void a_node_two_hours_ahead_is_not_ready() {
        MerchantAccess right = started(portsAt(RIGHT));
        MerchantAccess ahead = started(portsAt(Clock.offset(RIGHT, AHEAD)));

        assertThat(right.isReady()).isTrue();
        assertThat(right.health().clockSkew())
                .allSatisfy(skew -> assertThat(skew.abs()).isLessThan(Duration.ofSeconds(2)));
        assertThat(ahead.isReady()).isFalse();
        assertThat(ahead.health().clockSkew().map(skew -> skew.minus(AHEAD).abs()))
                .allSatisfy(error -> assertThat(error).isLessThan(Duration.ofSeconds(2)))
                .isNotEmpty();
    }

    private Option<Instant> rotate(MerchantAccess node, boolean evenIfNotDue) {
        return node.upkeep()
                .rotateSigningKey()
                .handle(RotateSigningKey.Command.of(evenIfNotDue))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .nextSignsFrom();
    }

    /** Returns the ports of a node with that clock, on the clock of the database server. */
    private Ports portsAt(Clock clock) {
        Ports memory = InMemory.ports(clock);
        return stores.opened(database, 4, clock)
                .ports(
                        memory.tokens().signer(),
                        memory.tokens().reader(),
                        memory.tokens().assertions());
    }

    private MerchantAccess started(Ports ports) {
        MerchantAccess node = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
        nodes.add(node);
        return node;
    }
}
