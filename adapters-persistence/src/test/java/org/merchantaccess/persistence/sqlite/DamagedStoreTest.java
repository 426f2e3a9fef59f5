package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.key.RegisterPublicKey;
import org.merchantaccess.application.key.ReplaceAppKey;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.resource.AddResourceServer;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.StoreReport.DamagedPart;
import org.merchantaccess.application.switching.ScheduleSwitch;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;
import org.merchantaccess.persistence.file.OwnerOnly;

/** Damage is detected by the start or by verifying the store. */
class DamagedStoreTest {

    private static final int SEEDS = Integer.getInteger("damage.seeds", 8);
    private static final int PLACES = 20;
    private static final int WIDTH = 32;

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private StoreFiles files;
    private Option<SqliteStore> opened = Option.none();

    @BeforeEach
    void fillStore() {
        files = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
        SqliteStore store = open(files).getOrElseThrow(failure -> new AssertionError(failure));
        try (MerchantAccess access =
                MerchantAccess.on(OpenStores.ports(store, clock), AccessSettings.of(Environment.TEST))) {
            Scenario scenario = Scenario.on(access);
            replaceKeyAndScheduleSwitch(access, scenario.readyToCall());
            registerPublicKey(access, scenario.readyToCall());
            addResourceServer(access);
            for (int i = 0; i < 3; i++) {
                ReadyMerchant other = scenario.readyToCall();
                for (int j = 0; j < 4; j++) {
                    scenario.create(other.id(), "App " + j);
                }
                scenario.delete(other.id(), scenario.create(other.id(), "Unwanted"));
                scenario.tryLogIn(other.appId().text(), "x".repeat(32), other.address());
            }
            access.catchUp();
        }
        addRevokedTokenAndAssertion(store);
        store.close();
    }

    private static void registerPublicKey(MerchantAccess access, ReadyMerchant shop) {
        ClientPublicKey key = ClientPublicKey.of(
                SignatureAlgorithm.ES256,
                new RandomIdentifiers()
                        .signingKey(SignatureAlgorithm.ES256, Option.none())
                        .publicKey());
        access.keys()
                .registerPublicKey()
                .handle(RegisterPublicKey.Command.of(shop.id(), shop.appId(), key, Grace.NONE, Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private static void addResourceServer(MerchantAccess access) {
        access.resourceServers()
                .add()
                .handle(AddResourceServer.Command.of("Orders", Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private void addRevokedTokenAndAssertion(SqliteStore store) {
        Store ports = Store.of(OpenStores.ports(store, clock));
        ports.write(() -> {
            ports.revokedTokens()
                    .add(List.of(new RevokedToken(
                            new TokenId("token_1"),
                            Credentials.PAYMENTS,
                            clock.instant().plusSeconds(60))));
            ports.assertionIds()
                    .claim(Credentials.PAYMENTS, "one", clock.instant().plusSeconds(60));
        });
    }

    private void replaceKeyAndScheduleSwitch(MerchantAccess access, ReadyMerchant shop) {
        access.keys()
                .replace()
                .handle(ReplaceAppKey.Command.of(shop.id(), shop.appId(), Grace.DEFAULT, Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));
        access.switching()
                .schedule()
                .handle(ScheduleSwitch.Command.of(
                        shop.id(),
                        Scenario.on(access).create(shop.id(), "Next"),
                        clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES),
                        Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    @AfterEach
    void close() {
        opened.forEach(SqliteStore::close);
    }

    /** Ways in which stored bytes decay. */
    enum Decay {
        INVERTED {
            @Override
            byte of(byte written, Random random) {
                return (byte) ~written;
            }
        },
        RANDOM {
            @Override
            byte of(byte written, Random random) {
                return (byte) random.nextInt(256);
            }
        },
        ZEROED {
            @Override
            byte of(byte written, Random random) {
                return 0;
            }
        };

        abstract byte of(byte written, Random random);
    }

    @ParameterizedTest
    @EnumSource
    void the_start_detects_bytes_damaged_in_a_closed_store(Decay decay) throws IOException {
        byte[] whole = Files.readAllBytes(files.database());
        for (int seed = 0; seed < SEEDS; seed++) {
            byte[] damaged = damaged(whole, decay, new Random(seed));
            if (Arrays.equals(damaged, whole)) {
                continue;
            }
            StoreFiles copy = copied("copy-" + seed, damaged);
            Files.copy(
                    PageChecksums.fileFor(files.database()),
                    PageChecksums.fileFor(copy.database()),
                    StandardCopyOption.COPY_ATTRIBUTES);

            assertThat(open(copy).getLeft()).as("seed %s", seed).isNotInstanceOf(SqliteFailure.Unusable.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void damaged_bytes_in_a_killed_store_are_detected_if_they_change_data(Decay decay) throws IOException {
        Option<List<String>> before = stored(files.database());
        byte[] whole = Files.readAllBytes(files.database());
        for (int seed = 0; seed < SEEDS; seed++) {
            StoreFiles copy = copied("copy-" + seed, damaged(whole, decay, new Random(seed)));
            boolean isChanged = !stored(copy.database()).equals(before);

            assertThat(isDetectedIn(copy) || !isChanged).as("seed %s", seed).isTrue();
        }
    }

    @Test
    void names_pages_that_changed_while_the_store_was_closed() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + files.database());
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE app_key SET sealed = substr(sealed, 1, length(sealed) - 4) || 'AAAA'");
        }

        assertThat(open(files).getLeft())
                .isInstanceOfSatisfying(
                        SqliteFailure.Damaged.class,
                        failure -> assertThat(failure.findings())
                                .anyMatch(finding ->
                                        finding.contains("(app_key): is not as it was when the store was closed"))
                                .anyMatch(
                                        finding -> finding.contains("App ID") && finding.contains("cannot be opened")));
        SqliteStore.open(files, Environment.TEST, true, new RandomIdentifiers(), clock)
                .peek(SqliteStore::close)
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    @Test
    void tables_migrated_by_a_refused_start_are_not_damage() throws Exception {
        SqliteStore store = open(files).getOrElseThrow(failure -> new AssertionError(failure));
        FormerSigningKey.putInto(Store.of(OpenStores.ports(store, clock)), clock.instant());
        store.close();
        new Tampering(files.database()).toVersion6();
        new PageChecksums(files.database()).write();
        Path journal = Files.move(files.journal(), folder.resolve("moved"));
        assertThat(open(files).getLeft()).isInstanceOf(SqliteFailure.UntrustedJournal.class);

        Files.move(journal, files.journal());
        opened = open(files).toOption();

        assertThat(opened.isDefined()).isTrue();
    }

    @Test
    void ignores_malformed_checksums() throws IOException {
        Files.writeString(PageChecksums.fileFor(files.database()), "no sums");

        opened = open(files).toOption();

        assertThat(opened.isDefined()).isTrue();
    }

    @Test
    @Tag("slow")
    void a_single_damaged_byte_is_detected_or_changes_no_data() throws IOException {
        Option<List<String>> before = stored(files.database());
        byte[] whole = Files.readAllBytes(files.database());
        for (int at = 100; at < whole.length; at += 9973) {
            byte[] damaged = whole.clone();
            damaged[at] = (byte) ~damaged[at];
            StoreFiles copy = copied("copy-" + at, damaged);
            boolean isChanged = !stored(copy.database()).equals(before);

            assertThat(isDetectedIn(copy) || !isChanged).as("octet %s", at).isTrue();
        }
    }

    @Test
    void names_the_table_of_a_damaged_page_before_writing_anything() throws Exception {
        byte[] damaged = Files.readAllBytes(files.database());
        int page = rootPage("app_key");
        for (int i = 0; i < 64; i++) {
            damaged[(page - 1) * 4096 + i] = (byte) 0xff;
        }
        StoreFiles copy = copied("copy", damaged);

        SqliteFailure refusal = open(copy).getLeft();

        assertThat(refusal).isInstanceOfSatisfying(SqliteFailure.Damaged.class, failure -> {
            assertThat(failure.file()).isEqualTo(copy.database());
            assertThat(failure.findings()).anyMatch(finding -> finding.contains("table app_key"));
        });
        assertThat(copy.database()).hasBinaryContent(damaged);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE app_key SET sealed = substr(sealed, 1, length(sealed) - 4) || 'AAAA'; SEALED_COPIES",
                "UPDATE app_key SET sealed = (SELECT max(sealed) FROM app_key); SEALED_COPIES",
                "DELETE FROM app_key; SEALED_COPIES",
                "INSERT INTO app_key VALUES ('99999999', 'mer_x', 'x', NULL); SEALED_COPIES",
                "UPDATE app_id SET verifier = (SELECT max(verifier) FROM app_id); SEALED_COPIES",
                "INSERT INTO further_app_key VALUES ('99999999', 2, 'mer_x', 'x', 'y'); SEALED_COPIES",
                "UPDATE app_key SET lookup = '1.' || substr(lookup, 4) || 'a'; SEALED_COPIES",
                "DELETE FROM further_app_key; SEALED_COPIES",
                "UPDATE further_app_key SET sealed = 'x'; SEALED_COPIES",
                "UPDATE further_app_key SET number = 3; SEALED_COPIES",
                "UPDATE credential_key SET verifier = substr(verifier, 1, 62) || '00' WHERE role = 'RETIRING'; SEALED_COPIES",
                "DELETE FROM app_key WHERE app_id = (SELECT app_id FROM credential_key WHERE role = 'RETIRING'); SEALED_COPIES",
                "DELETE FROM credential_key WHERE role = 'RETIRING'; SEALED_COPIES",
                "UPDATE credential_key SET verifier = 'x' WHERE public_key IS NULL; VALUES",
                "UPDATE credential_key SET app_id = '99999999' WHERE role = 'RETIRING'; VALUES",
                "UPDATE credential_key SET number = 7 WHERE role = 'CURRENT'; VALUES",
                "UPDATE credential_key SET ends_at = ends_at + 1 WHERE role = 'RETIRING'; VALUES",
                "UPDATE app_id SET latest_key = 2 WHERE verifier <> ''; VALUES",
                "UPDATE app_id SET latest_key = 0; VALUES",
                "UPDATE app_id SET verifier = ''; VALUES",
                "UPDATE merchant SET next_due = 5; VALUES",
                "UPDATE merchant SET next_due = NULL; VALUES",
                "UPDATE scheduled_switch SET key_number = 0; VALUES",
                "DELETE FROM scheduled_switch; VALUES",
                "UPDATE merchant SET self_rotation = 'ALLOWED'; VALUES",
                "UPDATE app_id_detail SET description = 'other'; VALUES",
                "DELETE FROM claimed_app_id; VALUES",
                "UPDATE app_id SET name_key = name_key || 'x'; VALUES",
                "UPDATE app_id SET name = char(0x202e); VALUES",
                "UPDATE app_id SET created_at = -7; PAGES",
                "UPDATE merchant SET words = 'other'; VALUES",
                "UPDATE merchant SET id = CAST(x'ff' AS TEXT) WHERE id = (SELECT MAX(id) FROM merchant); PAGES",
                "UPDATE allowlist_entry SET address_range = '203.0.113.1/24'; VALUES",
                "UPDATE allowlist_entry SET label = CAST(x'41ff' AS TEXT); PAGES",
                "UPDATE signing_key SET sealed = sealed || 'A'; SIGNING_KEYS",
                "UPDATE signing_key SET public_key = 'MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='; SIGNING_KEYS",
                "UPDATE signing_key SET algorithm = 'none'; SIGNING_KEYS",
                "UPDATE signing_key SET algorithm = 'RS256'; SIGNING_KEYS",
                "UPDATE signing_key SET algorithm = NULL; SIGNING_KEYS",
                "UPDATE signing_key SET issuer = '', audience = ''; SIGNING_KEYS",
                "UPDATE credential_key SET public_key = 'AAAA' WHERE public_key IS NOT NULL; VALUES",
                "UPDATE credential_key SET public_key = '!' WHERE public_key IS NOT NULL; VALUES",
                "UPDATE credential_key SET algorithm = 'EdDSA' WHERE public_key IS NOT NULL; VALUES",
                "UPDATE credential_key SET algorithm = 'none' WHERE public_key IS NOT NULL; VALUES",
                "UPDATE resource_server SET digest = 'x'; VALUES",
                "UPDATE resource_server SET id = 'rs_1'; VALUES",
                "UPDATE resource_server SET name = ' Orders'; VALUES",
                "UPDATE revoked_token SET token_id = 'a b'; VALUES",
                "UPDATE revoked_token SET app_id = '1'; VALUES",
                "UPDATE assertion_id SET app_id = '1'; VALUES",
                "UPDATE assertion_id SET id = 'one'; VALUES",
                "UPDATE audit_entry SET detail = detail || ' ' WHERE number = 2; AUDIT_TRAIL",
                "UPDATE audit_entry SET seal = ''; AUDIT_TRAIL",
                "DELETE FROM audit_entry WHERE number = 1; AUDIT_TRAIL",
                "DELETE FROM change_entry WHERE number = (SELECT MAX(number) - 1 FROM change_entry); VALUES",
                "DELETE FROM change_entry WHERE number = (SELECT MAX(number) FROM change_entry); VALUES",
                "UPDATE change_entry SET profile = substr(profile, 1, 40); VALUES",
                "UPDATE merchant SET version = version + 1; VALUES",
                "DELETE FROM feed_head; VALUES",
                "UPDATE feed_head SET entry_id = 'x'; VALUES",
                "UPDATE feed_head SET formats = 'x'; VALUES",
                "UPDATE store_state SET key_check = 'x'; VALUES"
            })
    void names_contradictory_data(String statement, DamagedPart part) {
        SqliteStore store = open(files).getOrElseThrow(failure -> new AssertionError(failure));
        opened = Option.some(store);
        new Tampering(files.database()).with(statement);

        assertThat(report(store).damages()).anyMatch(damage -> damage.part() == part);
    }

    @Test
    void names_an_index_that_does_not_match_its_table() throws Exception {
        byte[] damaged = Files.readAllBytes(files.database());
        int page = rootPage("app_id_unique_name");
        int end = page * 4096;
        for (int i = end - 20; i < end; i++) {
            damaged[i] = (byte) (damaged[i] ^ 1);
        }
        StoreFiles copy = copied("copy", damaged);
        SqliteStore store = open(copy).getOrElseThrow(failure -> new AssertionError(failure));
        opened = Option.some(store);

        assertThat(report(store).damages()).anyMatch(damage -> damage.what().contains("app_id_unique_name"));
    }

    @Test
    void verifies_a_store_during_a_change() throws Exception {
        SqliteStore store = open(files).getOrElseThrow(failure -> new AssertionError(failure));
        opened = Option.some(store);
        Ports ports = OpenStores.ports(store, clock);

        Either<String, StoreReport> verified = ports.store()
                .transactions()
                .inTransaction(
                        () -> "unavailable",
                        () -> Either.right(CompletableFuture.supplyAsync(() -> report(store))
                                .orTimeout(20, TimeUnit.SECONDS)
                                .join()));

        assertThat(verified.map(StoreReport::damages)).isEqualTo(Either.right(List.of()));
        assertThat(verified.get().appKeys()).isEqualTo(18);
        assertThat(verified.get().signingKeys()).isEqualTo(1);
        assertThat(verified.get().auditEntries()).isGreaterThan(30);
    }

    @Test
    void backup_of_a_damaged_store_names_the_damage() throws Exception {
        SqliteStore store = open(files).getOrElseThrow(failure -> new AssertionError(failure));
        opened = Option.some(store);
        byte[] damaged = Files.readAllBytes(files.database());
        int page = rootPage("use_count");
        for (int i = 0; i < 4096; i++) {
            damaged[(page - 1) * 4096 + i] = (byte) 0xff;
        }
        Files.write(files.database(), damaged);

        assertThat(OpenStores.ports(store, clock)
                        .store()
                        .backups()
                        .writeTo(folder.resolve("backup.db"))
                        .getLeft())
                .isInstanceOf(BackupFailure.StoreDamaged.class);
    }

    private static byte[] damaged(byte[] whole, Decay decay, Random random) {
        byte[] damaged = whole.clone();
        for (int place = 0; place < PLACES; place++) {
            damage(damaged, random.nextInt(damaged.length - WIDTH), decay, random);
        }
        return damaged;
    }

    private static void damage(byte[] octets, int at, Decay decay, Random random) {
        for (int i = at; i < at + WIDTH; i++) {
            octets[i] = decay.of(octets[i], random);
        }
    }

    private boolean isDetectedIn(StoreFiles copy) {
        Either<SqliteFailure, SqliteStore> outcome = open(copy);
        if (outcome.isLeft()) {
            assertThat(outcome.getLeft())
                    .as("damage must not be reported as a fault of the machine")
                    .isNotInstanceOf(SqliteFailure.Unusable.class);
            return true;
        }
        try (SqliteStore store = outcome.get()) {
            return !report(store).isSound();
        }
    }

    private StoreReport report(SqliteStore store) {
        return OpenStores.ports(store, clock)
                .store()
                .storeVerifier()
                .verify()
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private Either<SqliteFailure, SqliteStore> open(StoreFiles storeFiles) {
        return SqliteStore.open(storeFiles, Environment.TEST, false, new RandomIdentifiers(), clock);
    }

    private StoreFiles copied(String name, byte[] database) throws IOException {
        StoreFiles copy = StoreFiles.in(
                folder.resolve(name).resolve("data"), folder.resolve(name).resolve("keys"), Environment.TEST);
        for (Path file : List.of(copy.database(), copy.keys())) {
            Path made = file.resolveSibling("");
            Files.createDirectories(made, OwnerOnly.newFolder(made));
        }
        Files.write(Files.createFile(copy.database(), OwnerOnly.newFile(folder)), database);
        Files.copy(files.keys(), copy.keys(), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(files.journal(), copy.journal(), StandardCopyOption.COPY_ATTRIBUTES);
        return copy;
    }

    private int rootPage(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + files.database());
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Returns all stored rows; none if they cannot be read. */
    private static Option<List<String>> stored(Path database) {
        List<String> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + database + "?immutable=1");
                Statement statement = connection.createStatement()) {
            for (String table : texts(statement, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                all.add(table);
                all.addAll(texts(statement, "SELECT * FROM \"" + table + "\" NOT INDEXED"));
            }
            all.addAll(texts(statement, "SELECT sql FROM sqlite_schema"));
            return Option.some(all);
        } catch (SQLException unreadable) {
            return Option.none();
        }
    }

    private static List<String> texts(Statement statement, String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet answer = statement.executeQuery(question)) {
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(answer.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
