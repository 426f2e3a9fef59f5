package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/** A store is not opened through a pooler that shares sessions or drops their settings. */
@Tag("slow")
class PoolerTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.databaseWithTables();

    @AfterEach
    void giveBack() {
        TestServer.takeBack(database);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "transaction; extra_float_digits; the settings of the connection are refused",
                "transaction; extra_float_digits,options; the settings of the connection do not apply",
                "session; extra_float_digits,options; the settings of the connection do not apply"
            })
    void a_pooler_that_drops_settings_is_refused(String mode, String ignored, String flaw) {
        try (PgBouncer pooler = PgBouncer.started(folder, mode, ignored)) {
            assertThat(flawThrough(pooler)).startsWith(flaw);
        }
    }

    /** The server can apply the time limits to a role, so that they do not show that a pooler ignores them. */
    @Test
    void a_pooler_that_shares_sessions_is_refused_although_the_role_has_the_settings() {
        database.run("ALTER ROLE " + TestServer.SERVER + " IN DATABASE " + database.name()
                + " SET idle_in_transaction_session_timeout = 3000");
        try (PgBouncer pooler = PgBouncer.started(folder, "transaction", "extra_float_digits,options")) {
            assertThat(flawThrough(pooler)).startsWith("two transactions of one connection have different sessions");
        } finally {
            database.run("ALTER ROLE " + TestServer.SERVER + " IN DATABASE " + database.name() + " RESET ALL");
        }
    }

    private String flawThrough(PgBouncer pooler) {
        PostgresqlFailure failure = PostgresqlStore.open(
                        PostgresqlDatabase.at(pooler.addressOf(database), OpenPostgresqlStores.patient(2)),
                        folder.resolve("test.keys"),
                        Environment.TEST,
                        false,
                        new RandomIdentifiers(),
                        Clock.systemUTC(),
                        List.of(new PeopleTables()))
                .getLeft();
        assertThat(failure).isInstanceOf(PostgresqlFailure.NoSession.class);
        return ((PostgresqlFailure.NoSession) failure).flaw();
    }
}
