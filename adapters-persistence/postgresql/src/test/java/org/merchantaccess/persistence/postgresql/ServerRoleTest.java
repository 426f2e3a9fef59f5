package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.store.StoreExtension;

/**
 * The owner of the tables creates them, and the servers use them with fewer rights: they add audit entries and never change one. The
 * contracts of the ports run with these rights, too.
 */
class ServerRoleTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final List<StoreExtension> EXTENSIONS = List.of(new PeopleTables());

    @TempDir
    private Path folder;

    private final TestDatabase ofOwner = TestServer.databaseOfOwner();
    private final TestDatabase ofServer = ofOwner.as(TestServer.SERVER);
    private final OpenPostgresqlStores stores = new OpenPostgresqlStores(() -> folder);

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Test
    void a_server_opens_the_store_whose_tables_the_owner_has_created() {
        migrate();

        assertThat(open(ofServer).isRight()).isTrue();
        assertThat(ofOwner.text("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo(TestServer.OWNER);
    }

    @Test
    void a_server_creates_no_tables_and_names_the_missing_scripts() {
        assertThat(open(ofServer)).isEqualTo(Either.left(new PostgresqlFailure.NotMigrated(List.of(1, 2, 3, 4, 5, 6))));

        PostgresqlStore.migrate(ofOwner.withPoolOf(1), Option.some(TestServer.SERVER), List.of());

        assertThat(open(ofServer)).isEqualTo(Either.left(new PostgresqlFailure.NotMigrated(List.of(2))));
        assertThat(ofOwner.text("SELECT count(*) FROM store_state")).isEqualTo("0");
        assertThat(stores.keysOf(ofServer)).doesNotExist();
    }

    @Test
    void a_server_rejects_tables_of_a_newer_version() {
        migrate();
        ofOwner.run("INSERT INTO schema_version (version, script) VALUES (99, 'x')");

        assertThat(open(ofServer)).isEqualTo(Either.left(new PostgresqlFailure.Newer(99)));
        assertThat(migrate()).isEqualTo(Either.left(new PostgresqlFailure.Newer(99)));
    }

    @Test
    void a_migration_runs_each_missing_script_once() {
        assertThat(migrate()).isEqualTo(Either.right(6));
        assertThat(migrate()).isEqualTo(Either.right(0));
    }

    @Test
    void eight_migrations_at_once_run_each_script_once() {
        List<Either<PostgresqlFailure, Integer>> run = ConcurrentRun.inThreads(8, thread -> migrate());

        assertThat(run).allMatch(Either::isRight);
        assertThat(run.stream().mapToInt(each -> each.getOrElse(-1)).sum()).isEqualTo(6);
    }

    @Test
    void eight_servers_start_at_once_on_new_tables() {
        migrate();

        assertThat(ConcurrentRun.inThreads(8, thread -> open(ofServer))).allMatch(Either::isRight);
        assertThat(ofOwner.text("SELECT starts FROM store_state")).isEqualTo("8");
        assertThat(ofOwner.text("SELECT count(*) FROM signing_key")).isEqualTo("1");
    }

    @Test
    void a_server_that_starts_during_a_migration_opens_the_store_or_names_missing_scripts() {
        migrate();
        ofOwner.run("DROP TABLE " + String.join(", ", tablesOfPeople()));
        ofOwner.run("DELETE FROM schema_version WHERE version = 2");

        List<Either<PostgresqlFailure, ?>> outcomes =
                ConcurrentRun.inThreads(8, thread -> thread % 2 == 0 ? migrate() : open(ofServer));

        assertThat(outcomes)
                .filteredOn(Either::isLeft)
                .allSatisfy(refused ->
                        assertThat(refused).isEqualTo(Either.left(new PostgresqlFailure.NotMigrated(List.of(2)))));
        assertThat(ofOwner.text("SELECT count(*) FROM schema_version")).isEqualTo("6");
    }

    private List<String> tablesOfPeople() {
        return List.of(ofOwner.text("""
                SELECT string_agg(tablename, ',') FROM pg_tables WHERE tablename IN ('person', 'membership', 'hub_session',
                  'one_time_link', 'sign_in_failure', 'known_source', 'second_factor', 'failed_sign_in', 'limited_source')""").split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET detail = 'x'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "DROP TABLE audit_entry",
                "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
                "DELETE FROM audit_end",
                "DELETE FROM claimed_app_id",
                "UPDATE schema_version SET version = 0",
                "CREATE TABLE other (id INTEGER)"
            })
    void a_server_may_not_change_what_is_only_added(String statement) {
        migrate();
        try (MerchantAccess access = MerchantAccess.on(
                OpenPostgresqlStores.ports(open(ofServer).get(), CLOCK), AccessSettings.of(Environment.TEST))) {
            Scenario.on(access).open("Corner Shop");
        }

        assertThatThrownBy(() -> runAsServer(statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        assertThat(ofOwner.text("SELECT count(*) FROM audit_entry")).isEqualTo("1");
    }

    private void runAsServer(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(TestServer.url(ofServer.name()), TestServer.SERVER, "");
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private Either<PostgresqlFailure, Integer> migrate() {
        return PostgresqlStore.migrate(ofOwner.withPoolOf(1), Option.some(TestServer.SERVER), EXTENSIONS);
    }

    private Either<PostgresqlFailure, PostgresqlStore> open(TestDatabase database) {
        return stores.open(database, 1, Environment.TEST, CLOCK);
    }
}
