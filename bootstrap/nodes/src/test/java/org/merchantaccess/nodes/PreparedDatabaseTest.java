package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.bootstrap.command.CommandLines;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.nodes.database.DatabaseServer;
import org.merchantaccess.nodes.database.PostgresqlBinaries;
import org.merchantaccess.nodes.database.ServerCertificate;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;
import picocli.CommandLine;

/** An operator prepares a database by commands, and a service embeds the core on it. */
class PreparedDatabaseTest {

    private static final TokenIssuer ISSUER = new TokenIssuer("https://api.example.com", "https://api.example.com");

    @TempDir
    private static Path shared;

    private static DatabaseServer server;
    private static ServerCertificate certificate;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startServer() {
        certificate = ServerCertificate.create(shared.resolve("tls"));
        server = DatabaseServer.create(
                PostgresqlBinaries.embedded(shared),
                shared,
                "server",
                "ssl = on",
                "ssl_cert_file = '" + certificate.certificate() + "'",
                "ssl_key_file = '" + certificate.key() + "'");
        server.run("CREATE ROLE owner LOGIN");
        server.run("CREATE ROLE server LOGIN");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void the_owner_creates_tables_and_the_server_needs_fewer_rights() {
        String database = newDatabase("prepared");

        assertThat(inTest(database, "server", "merchant", "list").error())
                .contains("this role may not create tables")
                .contains("merchant-access migrate");
        assertThat(run(database, "owner", "migrate", "--server-role", "server").output())
                .contains("test: the tables are up to date now; 6 scripts were run.");
        assertThat(run(database, "owner", "migrate", "--server-role", "server").output())
                .contains("test: the tables are up to date.");
        assertThat(run(database, "server", "keys", "create", "--environment", "test")
                        .output())
                .contains("test.keys is created");
        assertThat(inTest(database, "server", "merchant", "open", "Corner Shop").exit())
                .isZero();
        assertThat(inTest(database, "server", "merchant", "list").output()).contains("Corner Shop");
    }

    @Test
    void an_existing_key_file_is_never_replaced_but_gets_further_versions() throws IOException {
        String database = newDatabase("keys");
        Path keys = folder.resolve("keys/test.keys");
        run(database, "owner", "keys", "create", "--environment", "test");
        String created = Files.readString(keys);

        assertThat(run(database, "owner", "keys", "create", "--environment", "test")
                        .error())
                .contains("exists already");
        assertThat(Files.readString(keys)).isEqualTo(created);
        assertThat(run(database, "owner", "keys", "add", "--environment", "test")
                        .output())
                .contains("test: version 2 is added");
    }

    @Test
    void settings_without_a_database_need_no_migration() {
        Result result = new Result("migrate", "--set", "data-folder=" + folder.resolve("data"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.error()).contains("The settings name no database.");
    }

    @Test
    void a_password_file_that_others_can_read_is_rejected() throws IOException {
        String database = newDatabase("password");
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));

        Result open = run(database, "owner", "migrate", "--set", "test.database-password-file=" + password);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Result owned = run(database, "owner", "migrate", "--set", "test.database-password-file=" + password);
        Result missing =
                run(database, "owner", "migrate", "--set", "test.database-password-file=" + folder.resolve("no"));

        assertThat(open.error()).contains(password + " can be read by others").contains("chmod 600");
        assertThat(owned.exit()).isZero();
        assertThat(missing.error()).contains("does not exist");
    }

    @Test
    void the_name_of_the_server_is_checked_if_the_address_says_so() {
        newDatabase("tls");
        String verified = "?sslmode=verify-full&sslrootcert=" + certificate.certificate();

        assertThat(migrate("localhost", "tls" + verified).exit()).isZero();
        assertThat(migrate("127.0.0.1", "tls" + verified).error())
                .as("the certificate is that of localhost")
                .contains("The database cannot be used")
                .containsIgnoringCase("hostname");
        ServerCertificate other = ServerCertificate.create(folder.resolve("other"));
        assertThat(migrate("localhost", "tls?sslmode=verify-full&sslrootcert=" + other.certificate())
                        .error())
                .contains("The database cannot be used");
    }

    private Result migrate(String host, String database) {
        return new Result(
                "migrate",
                "--set",
                "test.database=jdbc:postgresql://" + host + ":" + server.port() + "/" + database,
                "--set",
                "test.database-user=owner");
    }

    @Test
    void a_service_embeds_the_core_on_its_own_data_source() {
        String database = newDatabase("embedded");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(database));
        config.setUsername("owner");
        config.setMaximumPoolSize(6);
        try (HikariDataSource source = new HikariDataSource(config)) {
            try (EmbeddedAccess one = opened(source)) {
                open(one);
                assertThat(source.getHikariPoolMXBean().getTotalConnections()).isLessThanOrEqualTo(6);
            }
            try (EmbeddedAccess again = opened(source)) {
                assertThat(again.access().isReady()).isTrue();
                assertThat(server.text("SELECT 1")).isEqualTo("1");
            }
            assertThat(source.isClosed()).as("the service owns the source").isFalse();
        }
    }

    private EmbeddedAccess opened(HikariDataSource source) {
        return EmbeddedAccess.on(PostgresqlDatabase.on(source), folder.resolve("embedded-keys"))
                .open(ISSUER, AccessSettings.of(Environment.TEST))
                .getOrElseThrow(failure -> new AssertionError(OpeningRemedies.of(failure)));
    }

    private static void open(EmbeddedAccess access) {
        Actor actor = new Actor("the service", new ClientAddress(0, 1));
        assertThat(access.access()
                        .merchants()
                        .open()
                        .handle(OpenMerchantProfile.Command.of("Corner Shop", actor))
                        .isRight())
                .isTrue();
    }

    private static String newDatabase(String name) {
        server.run("CREATE DATABASE " + name + " OWNER owner");
        return name;
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    private Result inTest(String database, String user, String... command) {
        return run(
                database,
                user,
                Stream.concat(Stream.of(command), Stream.of("--environment", "test"))
                        .toArray(String[]::new));
    }

    private Result run(String database, String user, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        for (String setting : List.of(
                "test.database=" + url(database),
                "test.database-user=" + user,
                "data-folder=" + folder.resolve("data"),
                "key-folder=" + folder.resolve("keys"))) {
            all.addAll(List.of("--set", setting));
        }
        return new Result(all.toArray(String[]::new));
    }

    /** The exit code and the output of a command. */
    private static final class Result {

        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final int exit;

        Result(String... command) {
            CommandLine line = CommandLines.on(new StoredEnvironments())
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err));
            exit = line.execute(command);
        }

        int exit() {
            return exit;
        }

        String output() {
            assertThat(exit).as(err.toString()).isZero();
            return out.toString();
        }

        String error() {
            return err.toString();
        }
    }
}
