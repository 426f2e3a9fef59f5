package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.key.ReplaceAppKey;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.postgresql.PoolSettings;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/** A database is opened as a store, or refused and left unchanged. */
class OpeningPostgresqlTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.emptyDatabase();
    private final OpenPostgresqlStores stores = new OpenPostgresqlStores(() -> folder);

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Test
    void eight_nodes_start_at_once_on_an_empty_database() {
        List<Either<PostgresqlFailure, PostgresqlStore>> opened = ConcurrentRun.inThreads(8, thread -> open());

        assertThat(opened).allMatch(Either::isRight);
        assertThat(database.text("SELECT starts FROM store_state")).isEqualTo("8");
        assertThat(database.text("SELECT count(*) FROM signing_key")).isEqualTo("1");
        assertThat(opened.stream()
                        .map(each -> each.get().signingKeys().current().id())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_store_is_opened_again_with_its_content() {
        String key = open().get().signingKeys().current().id();

        assertThat(open().map(store -> store.signingKeys().current().id())).isEqualTo(Either.right(key));
    }

    @Test
    void a_store_that_is_not_empty_gets_no_new_keys() throws IOException {
        open();
        Files.delete(stores.keysOf(database));

        assertThat(open().getLeft()).isInstanceOf(PostgresqlFailure.NoKeys.class);
        assertThat(stores.keysOf(database)).doesNotExist();
    }

    @Test
    void keys_of_another_store_are_rejected() throws IOException {
        TestDatabase other = TestServer.emptyDatabase();
        open();
        stores.opened(other, 1, CLOCK);
        Files.delete(stores.keysOf(database));
        Files.copy(stores.keysOf(other), stores.keysOf(database));

        assertThat(open().getLeft()).isInstanceOf(PostgresqlFailure.NoKeys.class);
    }

    @Test
    void the_store_of_the_other_environment_is_rejected() {
        open();

        assertThat(stores.open(database, 1, Environment.PRODUCTION, CLOCK))
                .isEqualTo(Either.left(new PostgresqlFailure.OtherEnvironment(Environment.PRODUCTION)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "INSERT INTO schema_version (version, script) VALUES (99, 'x'); Newer",
                "UPDATE schema_version SET version = -1 WHERE version = 1; Damaged",
                "UPDATE feed_head SET number = -1; Damaged",
                "DELETE FROM feed_head; Damaged",
                "DELETE FROM signing_key; NoSigningKey",
                "UPDATE signing_key SET sealed = 'x'; NoSigningKey"
            })
    void a_store_that_cannot_be_used_is_rejected_and_unchanged(String change, String failure) {
        open();
        database.run(change);

        assertThat(open().getLeft().getClass().getSimpleName()).isEqualTo(failure);
        assertThat(database.text("SELECT starts FROM store_state")).isEqualTo("1");
    }

    @Test
    void a_node_starts_during_an_upgrade_to_a_version_that_has_only_added_tables() {
        open();
        database.run("INSERT INTO schema_version (version, script) VALUES (98, 'P98__expand_retiring_keys.sql')");

        assertThat(open().isRight()).isTrue();

        database.run("INSERT INTO schema_version (version, script) VALUES (99, 'P99__contract_keys.sql')");
        assertThat(open()).isEqualTo(Either.left(new PostgresqlFailure.Newer(99)));
    }

    @Test
    void a_database_in_another_encoding_is_rejected() {
        TestDatabase ascii = TestServer.emptyDatabase("ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0");

        assertThat(stores.open(ascii, 1, Environment.TEST, CLOCK))
                .isEqualTo(Either.left(new PostgresqlFailure.NotUtf8("SQL_ASCII")));
        assertThat(ascii.text("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void a_missing_database_is_named() {
        assertThat(stores.open(new TestDatabase("missing"), 1, Environment.TEST, CLOCK)
                        .getLeft()
                        .toString())
                .contains("\"missing\" does not exist");
    }

    @Test
    @Tag("S36")
    void a_copy_of_a_database_is_opened_only_if_this_is_accepted() throws IOException {
        open();
        stores.close();
        TestDatabase copy = TestServer.copyOf(database);
        Files.copy(stores.keysOf(database), stores.keysOf(copy));

        assertThat(stores.open(copy, 1, Environment.TEST, CLOCK))
                .isEqualTo(Either.left(new PostgresqlFailure.Restored()));
        assertThat(stores.open(copy, 1, Environment.TEST, true, CLOCK).isRight())
                .isTrue();
        stores.close();
        assertThat(stores.open(copy, 1, Environment.TEST, CLOCK).isRight()).isTrue();
    }

    @Test
    @Tag("S36")
    void a_server_that_was_promoted_while_no_node_was_running_is_used_only_if_this_is_accepted() {
        open();
        database.run("UPDATE database_identity SET timeline = '00000000'");

        assertThat(open()).isEqualTo(Either.left(new PostgresqlFailure.Restored()));
    }

    @Test
    void a_running_node_records_that_the_server_was_promoted() {
        MerchantAccess access =
                MerchantAccess.on(OpenPostgresqlStores.ports(open().get(), CLOCK), AccessSettings.of(Environment.TEST));
        database.run("UPDATE database_identity SET timeline = '00000000'");

        access.catchUp();
        access.close();

        assertThat(open().isRight()).isTrue();
    }

    @Test
    @Tag("S36")
    void a_database_that_lacks_changes_is_opened_only_if_this_is_accepted() {
        MerchantAccess access =
                MerchantAccess.on(OpenPostgresqlStores.ports(open().get(), CLOCK), AccessSettings.of(Environment.TEST));
        ReadyMerchant shop = Scenario.on(access).readyToCall();
        access.close();
        String history = database.text("SELECT history_id FROM feed_head");
        String activation = activationOf(shop);
        database.run("INSERT INTO lost_commits (number, entry_id, recorded_at) VALUES (900, 'x', 0)");

        assertThat(stores.open(database, 1, Environment.TEST, CLOCK))
                .isEqualTo(Either.left(new PostgresqlFailure.LacksCommits()));
        assertThat(stores.open(database, 1, Environment.TEST, true, CLOCK).isRight())
                .isTrue();

        assertThat(database.text("SELECT history_id FROM feed_head")).isNotEqualTo(history);
        assertThat(database.text("SELECT number FROM feed_head")).isEqualTo("901");
        assertThat(activationOf(shop)).isNotEqualTo(activation);
        assertThat(stores.open(database, 1, Environment.TEST, CLOCK).isRight()).isTrue();
    }

    @Test
    @Tag("R15")
    void retiring_keys_end_when_a_loss_of_changes_is_accepted() {
        MerchantAccess access =
                MerchantAccess.on(OpenPostgresqlStores.ports(open().get(), CLOCK), AccessSettings.of(Environment.TEST));
        ReadyMerchant shop = Scenario.on(access).readyToCall();
        access.keys()
                .replace()
                .handle(ReplaceAppKey.Command.of(shop.id(), shop.appId(), Grace.DEFAULT, Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));
        access.close();
        database.run("INSERT INTO lost_commits (number, entry_id, recorded_at) VALUES (900, 'x', 0)");

        PostgresqlStore accepted =
                stores.open(database, 1, Environment.TEST, true, CLOCK).get();

        assertThat(database.text("SELECT string_agg(number || ' ' || role, ', ' ORDER BY number) FROM credential_key"))
                .isEqualTo("1 ENDED, 2 CURRENT");
        assertThat(database.text("SELECT count(*) FROM app_key")).isEqualTo("0");
        assertThat(database.text("SELECT count(*) FROM merchant WHERE next_due IS NOT NULL"))
                .isEqualTo("0");
        assertThat(OpenPostgresqlStores.ports(accepted, CLOCK)
                        .store()
                        .storeVerifier()
                        .verify()
                        .map(StoreReport::damages))
                .isEqualTo(Either.right(List.of()));
    }

    /** The statements are those of the version that had one key for each App ID. */
    @Test
    @Tag("R15")
    void a_node_of_the_former_version_changes_app_ids_on_the_expanded_tables() {
        Ports ports = OpenPostgresqlStores.ports(open().get(), CLOCK);
        MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
        Scenario scenario = Scenario.on(access);
        ReadyMerchant shop = scenario.readyToCall();
        String former = "FROM app_id WHERE app_id = '" + shop.appId().text() + "'";
        database.run("""
                CREATE TABLE kept AS SELECT app_id, merchant_id, position, name, name_key, pepper_version, verifier, created_at,
                  status, activation, active_since %s""".formatted(former));
        database.run("DELETE " + former);
        database.run("""
                INSERT INTO app_id (app_id, merchant_id, position, name, name_key, pepper_version, verifier, created_at,
                  status, activation, active_since) SELECT * FROM kept""");
        database.run("""
                INSERT INTO app_key (app_id, merchant_id, sealed) SELECT app_id, merchant_id, sealed FROM app_key
                ON CONFLICT (app_id) DO UPDATE SET merchant_id = excluded.merchant_id, sealed = excluded.sealed""");

        assertThat(scenario.credential(shop.id(), shop.appId()).keys().isFirstOnly())
                .isTrue();
        assertThat(scenario.credential(shop.id(), shop.appId()).details().createdBy())
                .isNotEmpty();
        assertThat(scenario.reveal(shop.id(), shop.appId())).isEqualTo(shop.appKey());
        assertThat(ports.store().storeVerifier().verify().map(StoreReport::damages))
                .isEqualTo(Either.right(List.of()));
        access.close();
    }

    private String activationOf(ReadyMerchant shop) {
        return database.text(
                "SELECT activation FROM app_id WHERE app_id = '" + shop.appId().text() + "'");
    }

    @Test
    void a_server_that_does_not_answer_is_named() {
        PostgresqlAddress nowhere = PostgresqlAddress.parse("jdbc:postgresql://localhost:1/access", "access", "")
                .get();

        assertThat(PostgresqlStore.open(
                                PostgresqlDatabase.at(nowhere, PoolSettings.standard()),
                                folder.resolve("test.keys"),
                                Environment.TEST,
                                false,
                                new RandomIdentifiers(),
                                CLOCK,
                                List.of())
                        .getLeft()
                        .toString())
                .contains("localhost:1");
        assertThat(folder.resolve("test.keys")).doesNotExist();
    }

    @Test
    void backups_are_made_by_the_server() {
        Ports ports = OpenPostgresqlStores.ports(open().get(), CLOCK);

        assertThat(ports.store().backups().writeTo(folder.resolve("backup")))
                .isEqualTo(Either.left(new BackupFailure.MadeByDatabaseServer("pg_dump")));
    }

    @Test
    void verification_names_contradictory_rows() {
        Ports ports = OpenPostgresqlStores.ports(open().get(), CLOCK);
        assertThat(ports.store().storeVerifier().verify().map(StoreReport::damages))
                .isEqualTo(Either.right(List.of()));

        database.run("UPDATE signing_key SET sealed = 'x'");

        assertThat(ports.store().storeVerifier().verify().map(StoreReport::damages))
                .isEqualTo(Either.right(List.of(new StoreReport.Damage(
                        StoreReport.DamagedPart.SIGNING_KEYS,
                        "signing key " + database.text("SELECT key_id FROM signing_key"),
                        "it cannot be opened, or its halves do not match"))));
    }

    private Either<PostgresqlFailure, PostgresqlStore> open() {
        return stores.open(database, 1, Environment.TEST, CLOCK);
    }
}
