package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.InMemoryEnvironments;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;

/** Maintenance commands, with and without a running server. */
@ParameterizedClass
@EnumSource(ChannelKind.class)
class MaintenanceByCommandTest {

    private final ChannelKind channelKind;
    private final InMemoryEnvironments environments = new InMemoryEnvironments();

    @TempDir
    Path folder;

    private TestInstallation site;
    private Shell shell;
    private AutoCloseable prepared;

    MaintenanceByCommandTest(ChannelKind channelKind) {
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
    void sealing_keys_are_rotated_in_both_environments_and_app_keys_stay() {
        String merchant = openMerchant();
        String appId = shell.inTest("app", "create", merchant, "Till").row(1).get(0);
        CommandResult before = shell.inTest("app", "reveal", merchant, appId);

        CommandResult rotated = shell.type("rotate-keys");

        assertThat(rotated.exit()).isZero();
        assertThat(rotated.out().lines()).hasSize(2);
        assertThat(rotated.out()).contains("test: 1 app keys are sealed anew").contains("production: 0 app keys");
        assertThat(shell.inTest("app", "reveal", merchant, appId)).isEqualTo(before);
    }

    @Test
    @Tag("S45")
    void every_token_is_invalidated_in_both_environments() {
        CommandResult distrusted = shell.type("distrust-signing-keys");

        assertThat(distrusted.exit()).isZero();
        assertThat(distrusted.out().lines())
                .containsExactly(
                        "test: Tokens issued before are no longer accepted. A new key signs from now on.",
                        "production: Tokens issued before are no longer accepted. A new key signs from now on.");
    }

    /** Returns the length of the Hub's trail: a server start has already created the first management key. */
    private long hubEntries(String environment) {
        String[] words = shell.type("verify-audit", "hub", "--environment", environment)
                .out()
                .strip()
                .split(" ", -1);
        return Long.parseLong(words[words.length - 2]);
    }

    @Test
    @Tag("S90")
    void the_end_of_each_trail_is_printed() {
        long hub = hubEntries("test");
        long hubOfProduction = hubEntries("production");
        String merchant = openMerchant();
        shell.inTest("app", "create", merchant, "Till");

        assertThat(shell.type("verify-audit"))
                .isEqualTo(new CommandResult(
                        0,
                        "# test\nhub " + hub + " -\n" + merchant + " 2 -\n# production\nhub " + hubOfProduction
                                + " -\n",
                        ""));
        assertThat(shell.inTest("verify-audit", merchant))
                .isEqualTo(new CommandResult(0, "# test\n" + merchant + " 2 -\n", ""));
        assertThat(shell.inTest("verify-audit", "--json").out())
                .isEqualTo("{\"merchant_id\":\"hub\",\"length\":" + hub + ",\"seal\":\"\",\"first_bad\":null}\n"
                        + "{\"merchant_id\":\"" + merchant + "\",\"length\":2,\"seal\":\"\",\"first_bad\":null}\n");
    }

    @Test
    @Tag("S90")
    void entries_without_a_merchant_are_verified_as_the_hub() throws IOException {
        long before = hubEntries("test");
        shell.inTest("user", "add", "olga@example.com", "--role", "operator");

        assertThat(shell.inTest("verify-audit", "hub"))
                .isEqualTo(new CommandResult(0, "# test\nhub " + (before + 1) + " -\n", ""));
        Path noted = Files.writeString(folder.resolve("noted"), "# test\nhub " + (before + 2) + " -\n");
        assertThat(shell.inTest("verify-audit", "--noted", noted.toString()))
                .isEqualTo(new CommandResult(
                        1, "# test\n", "test hub: entry " + (before + 2) + " is missing, or not as it was written.\n"));
    }

    @Test
    void all_merchants_are_verified_across_pages() {
        openMerchantsInTest(103);

        assertThat(shell.inTest("verify-audit").out().lines().distinct()).hasSize(1 + 1 + 103);
    }

    @Test
    @Tag("S90")
    void noted_chain_ends_are_compared() throws IOException {
        String merchant = openMerchant();
        Path noted = folder.resolve("noted");
        Files.writeString(noted, shell.type("verify-audit").out());
        shell.inTest("app", "create", merchant, "Till");
        assertThat(shell.type("verify-audit", "--noted", noted.toString()).exit())
                .isZero();
        Files.writeString(noted, "\uFEFF" + Files.readString(noted).replace("\n", "\r\n"));
        assertThat(shell.type("verify-audit", "--noted", noted.toString()).exit())
                .isZero();

        Files.writeString(noted, "# test\n" + merchant + " 3 -\nmer_gone 1 -\n");
        CommandResult verified = shell.type("verify-audit", "--noted", noted.toString());

        assertThat(verified)
                .isEqualTo(new CommandResult(
                        1,
                        "# test\nhub " + hubEntries("test") + " -\n# production\nhub " + hubEntries("production")
                                + " -\n",
                        "test " + merchant + ": entry 3 is missing, or not as it was written.\n"
                                + "test mer_gone: was noted, and is no longer there.\n"));
    }

    @Test
    @Tag("S90")
    void a_noted_environment_that_is_missing_is_reported() throws IOException {
        Path noted = Files.writeString(folder.resolve("noted"), "# production\nmer_gone 1 -\n");
        environments.without(Environment.PRODUCTION);

        assertThat(shell.type("verify-audit", "--noted", noted.toString()).exit())
                .isEqualTo(1);
    }

    @Test
    @Tag("S90")
    void an_empty_note_is_refused() throws IOException {
        Path noted = Files.createFile(folder.resolve("noted"));

        assertThat(shell.type("verify-audit", "--noted", noted.toString()).exit())
                .isEqualTo(1);
    }

    @Test
    void a_malformed_note_is_refused() throws IOException {
        Path noted = Files.writeString(folder.resolve("noted"), "# test\nmer_x twelve\n");

        CommandResult refused = shell.type("verify-audit", "--noted", noted.toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).startsWith("Line 2 of " + noted);
        assertThat(shell.type("verify-audit", "--noted", folder.resolve("none").toString())
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void a_store_in_memory_cannot_be_backed_up() {
        CommandResult refused = shell.inTest("backup", folder.resolve("backup").toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("file: Everything is kept in memory");
    }

    /** Opens merchants by the use case, which is faster than by command. */
    private void openMerchantsInTest(int count) {
        Actor operator = new Actor("operator", new ClientAddress(0, 1));
        try (MerchantAccess access = environments
                .open(site.settings(), Environment.TEST, Restored.REFUSED)
                .get()
                .access()) {
            IntStream.range(0, count)
                    .forEach(i -> assertThat(access.merchants()
                                    .open()
                                    .handle(OpenMerchantProfile.Command.of("Shop " + i, operator))
                                    .isRight())
                            .isTrue());
        }
    }

    private String openMerchant() {
        return shell.inTest("merchant", "open", "Corner Shop").row(1).get(0);
    }
}
