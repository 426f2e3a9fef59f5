package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.environment.SqliteEnvironments;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.bootstrap.fixture.Told;

/** Whether a store is sound, whether a server runs or not. */
@ParameterizedClass
@EnumSource(Way.class)
class VerifyingStoresByCommandTest {

    private final Way way;
    private final EnvironmentOpener environments = new SqliteEnvironments();

    @TempDir
    Path folder;

    private Site site;
    private Shell shell;
    private AutoCloseable prepared;

    VerifyingStoresByCommandTest(Way way) {
        this.way = way;
    }

    @BeforeEach
    void prepare() {
        site = new Site(folder);
        shell = new Shell(site, environments);
        prepared = way.prepare(site, environments);
    }

    @AfterEach
    void clear() throws Exception {
        prepared.close();
    }

    @Test
    void a_sound_store_is_said_to_be_sound() {
        createAppId();

        Told verified = shell.inTest("verify-store");

        assertThat(verified.exit()).isZero();
        assertThat(verified.out())
                .startsWith(
                        "test: sound. Pages and indexes are whole; 1 sealed app keys match their verifiers, 1 signing keys");
        assertThat(shell.inTest("verify-store", "--json").out())
                .startsWith("{\"app_keys\":1,\"signing_keys\":1,")
                .endsWith("\"damages\":[]}\n");
    }

    @Test
    void what_is_damaged_is_named_and_so_is_what_to_do() throws SQLException {
        String appId = createAppId();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + site.data().resolve("test.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE app_key SET sealed = substr(sealed, 1, length(sealed) - 4) || 'AAAA'");
        }

        Told verified = shell.inTest("verify-store");

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.err())
                .contains("App ID " + appId, "its sealed app key cannot be opened")
                .containsIgnoringCase("put back a backup");
    }

    private String createAppId() {
        String merchant = shell.inTest("merchant", "open", "Corner Shop").row(1).get(0);
        return shell.inTest("app", "create", merchant, "Till").row(1).get(0);
    }
}
