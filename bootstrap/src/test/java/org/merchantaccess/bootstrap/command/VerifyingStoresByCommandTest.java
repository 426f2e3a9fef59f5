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
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** The {@code verify-store} command, with and without a running server. */
@ParameterizedClass
@EnumSource(ChannelKind.class)
class VerifyingStoresByCommandTest {

    private final ChannelKind channelKind;
    private final EnvironmentOpener environments = new StoredEnvironments();

    @TempDir
    Path folder;

    private TestInstallation site;
    private Shell shell;
    private AutoCloseable prepared;

    VerifyingStoresByCommandTest(ChannelKind channelKind) {
        this.channelKind = channelKind;
    }

    @BeforeEach
    void prepare() {
        site = new TestInstallation(folder);
        shell = new Shell(site, environments);
        prepared = channelKind.prepare(site, environments);
    }

    @AfterEach
    void clear() throws Exception {
        prepared.close();
    }

    @Test
    void a_sound_store_is_reported_as_sound() {
        createAppId();

        CommandResult verified = shell.inTest("verify-store");

        assertThat(verified.exit()).isZero();
        assertThat(verified.out())
                .startsWith(
                        "test: sound. Pages and indexes are whole; 1 sealed app keys match their verifiers, 1 signing keys");
        assertThat(shell.inTest("verify-store", "--json").out())
                .startsWith("{\"app_keys\":1,\"signing_keys\":1,")
                .endsWith("\"damages\":[]}\n");
    }

    @Test
    void damage_is_reported_with_the_remedy() throws SQLException {
        String appId = createAppId();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + site.data().resolve("test.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE app_key SET sealed = substr(sealed, 1, length(sealed) - 4) || 'AAAA'");
        }

        CommandResult verified = shell.inTest("verify-store");

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
