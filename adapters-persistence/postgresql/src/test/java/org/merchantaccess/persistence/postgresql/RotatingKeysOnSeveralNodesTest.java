package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.directory.Eventually;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.settings.FailureLimits;
import org.merchantaccess.application.upkeep.RotateSealingKeys;
import org.merchantaccess.application.upkeep.UpkeepFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.domain.allowlist.WidestRanges;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;

/** Nodes on one database, each with its own copy of the key file, of which an operator supplies a new version. */
@Tag("S86")
class RotatingKeysOnSeveralNodesTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final AccessSettings SETTINGS = new AccessSettings(
            Environment.TEST, false, WidestRanges.standard(), Duration.ofSeconds(5), FailureLimits.standard());

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.databaseWithTables();
    private final Ports tokens = InMemory.ports(CLOCK);
    private final List<PostgresqlStore> stores = new ArrayList<>();
    private final List<MerchantAccess> nodes = new ArrayList<>();
    private Node first;
    private ReadyMerchant shop;

    @BeforeEach
    void startTheFirstNode() {
        first = opened("first");
        first.start();
        shop = Scenario.on(first.access()).readyToCall();
    }

    @AfterEach
    void stopNodes() {
        nodes.forEach(MerchantAccess::close);
        stores.forEach(PostgresqlStore::close);
        TestServer.takeBack(database);
    }

    @Test
    void the_keys_are_rotated_once_every_node_has_the_new_version() throws IOException {
        copyKeys("first", "second");
        Node second = opened("second");
        second.start();
        KeyFile.addVersion(keysOf("first"), Environment.TEST);
        String file = Files.readString(keysOf("first"));

        assertThat(rotate(first)).isEqualTo(Either.left(new UpkeepFailure.KeysNotOnAllNodes(1)));
        assertThat(versionInUse()).isEqualTo("1");

        copyKeys("first", "second");
        second.ports().store().sealingKeys().reload();
        Eventually.becomesTrue(() -> database.text("SELECT COUNT(*) FROM node WHERE sealing_keys LIKE '%2:%'")
                .equals("2"));
        assertThat(rotate(first)).isEqualTo(Either.right(new RotateSealingKeys.Rotated(2, 1, 0)));

        assertThat(versionInUse()).isEqualTo("2");
        assertThat(database.text("SELECT COUNT(*) FROM app_key WHERE sealed NOT LIKE '2.%'"))
                .isEqualTo("0");
        for (Node node : List.of(first, second)) {
            Scenario scenario = Scenario.on(node.access());
            assertThat(scenario.reveal(shop.id(), shop.appId())).isEqualTo(shop.appKey());
            assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
            scenario.create(shop.id(), "Created on " + node.name());
        }
        assertThat(database.text("SELECT COUNT(*) FROM app_key WHERE sealed LIKE '2.%'"))
                .isEqualTo("3");
        assertThat(Files.readString(keysOf("first"))).isEqualTo(file);
    }

    @Test
    void a_supplied_version_is_not_used_before_the_rotation() {
        KeyFile.addVersion(keysOf("first"), Environment.TEST);
        first.ports().store().sealingKeys().reload();

        Scenario.on(first.access()).create(shop.id(), "Refunds");

        assertThat(database.text("SELECT COUNT(*) FROM app_key WHERE sealed LIKE '1.%'"))
                .isEqualTo("2");
    }

    @Test
    void the_keys_are_not_rotated_without_a_new_version() {
        assertThat(rotate(first)).isEqualTo(Either.left(new UpkeepFailure.NoNewKeys()));
    }

    @Test
    void a_node_without_the_version_in_use_is_not_ready_until_it_gets_the_file() throws IOException {
        copyKeys("first", "second");
        Node second = opened("second");
        KeyFile.addVersion(keysOf("first"), Environment.TEST);
        assertThat(rotate(first).isRight()).isTrue();

        second.start();
        assertThat(second.access().isReady()).isFalse();
        // Each of its attempts to join has a row for a moment.
        Eventually.becomesTrue(() -> database.text("SELECT COUNT(*) FROM node").equals("1"));

        copyKeys("first", "second");
        Eventually.becomesTrue(second.access()::isReady);
        assertThat(Scenario.on(second.access()).tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    void a_node_that_was_paused_during_the_rotation_seals_with_the_version_in_use() throws IOException {
        KeyFile.addVersion(keysOf("first"), Environment.TEST);
        first.ports().store().sealingKeys().reload();
        copyKeys("first", "paused");
        Node paused = opened("paused");
        assertThat(rotate(first).isRight()).isTrue();

        assertThat(paused.keepsAKey().isRight()).isTrue();

        assertThat(database.text("SELECT COUNT(*) FROM app_key WHERE sealed NOT LIKE '2.%'"))
                .isEqualTo("0");
    }

    @Test
    void a_node_without_the_version_in_use_seals_nothing() throws IOException {
        copyKeys("first", "paused");
        Node paused = opened("paused");
        KeyFile.addVersion(keysOf("first"), Environment.TEST);
        assertThat(rotate(first).isRight()).isTrue();

        assertThat(paused.keepsAKey().isLeft()).isTrue();
    }

    @Test
    void no_other_version_is_used_while_a_transaction_seals() throws IOException {
        copyKeys("first", "second");
        Node second = opened("second");
        KeyFile.addVersion(keysOf("first"), Environment.TEST);
        List<Either<UpkeepFailure, RotateSealingKeys.Rotated>> rotations = new ArrayList<>();

        Either<String, String> kept = second.keepsAKeyThen(() -> {
            rotations.add(rotate(first));
            return versionInUse();
        });

        assertThat(rotations).containsExactly(Either.left(new UpkeepFailure.StoreUnavailable()));
        assertThat(kept).isEqualTo(Either.right("1"));
        assertThat(rotate(first)).isEqualTo(Either.right(new RotateSealingKeys.Rotated(2, 1, 0)));
    }

    private static Either<UpkeepFailure, RotateSealingKeys.Rotated> rotate(Node node) {
        return node.access().upkeep().rotateSealingKeys().handle(RotateSealingKeys.Command.of());
    }

    private String versionInUse() {
        return database.text("SELECT split_part(key_check, '.', 1) FROM store_state");
    }

    private Path keysOf(String node) {
        return folder.resolve(node + ".keys");
    }

    private void copyKeys(String from, String to) throws IOException {
        Files.copy(keysOf(from), keysOf(to), StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    private Node opened(String name) {
        PostgresqlStore store = PostgresqlStore.open(
                        database.withPoolOf(4),
                        keysOf(name),
                        Environment.TEST,
                        false,
                        new RandomIdentifiers(),
                        CLOCK,
                        List.of(new PeopleTables()))
                .getOrElseThrow(failure -> new AssertionError(failure));
        stores.add(store);
        return new Node(
                name,
                store.ports(
                        tokens.tokens().signer(),
                        tokens.tokens().reader(),
                        tokens.tokens().assertions()));
    }

    /** A node, which decides once it is started. */
    private final class Node {

        private final String name;
        private final Ports ports;
        private Option<MerchantAccess> access = Option.none();

        Node(String name, Ports ports) {
            this.name = name;
            this.ports = ports;
        }

        void start() {
            MerchantAccess started = MerchantAccess.on(ports, SETTINGS);
            access = Option.some(started);
            nodes.add(started);
        }

        Either<String, String> keepsAKey() {
            return keepsAKeyThen(() -> "kept");
        }

        /** Keeps the key of an App ID again, without a poll before it. */
        Either<String, String> keepsAKeyThen(Supplier<String> beforeTheCommit) {
            AppKeys keys = ports.store().appKeys();
            return ports.store().transactions().inTransaction(() -> "unavailable", () -> {
                keys.keep(shop.id(), shop.appId(), KeyNumber.FIRST, shop.appKey());
                return Either.right(beforeTheCommit.get());
            });
        }

        String name() {
            return name;
        }

        Ports ports() {
            return ports;
        }

        MerchantAccess access() {
            return access.getOrElseThrow(AssertionError::new);
        }
    }
}
