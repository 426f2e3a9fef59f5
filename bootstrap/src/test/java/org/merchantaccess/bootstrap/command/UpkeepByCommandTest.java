package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.fixture.RememberedEnvironments;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.bootstrap.fixture.Told;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;

/** What keeps the store sound, whether a server runs or not. */
@ParameterizedClass
@EnumSource(Way.class)
class UpkeepByCommandTest {

    private final Way way;
    private final RememberedEnvironments environments = new RememberedEnvironments();

    @TempDir
    Path folder;

    private Site site;
    private Shell shell;
    private AutoCloseable prepared;

    UpkeepByCommandTest(Way way) {
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
    void keys_are_replaced_in_both_environments_and_app_keys_stay() {
        String merchant = openMerchant();
        String appId = shell.inTest("app", "create", merchant, "Till").row(1).get(0);
        Told before = shell.inTest("app", "reveal", merchant, appId);

        Told rotated = shell.type("rotate-keys");

        assertThat(rotated.exit()).isZero();
        assertThat(rotated.out().lines()).hasSize(2);
        assertThat(rotated.out()).contains("test: 1 app keys are sealed anew").contains("production: 0 app keys");
        assertThat(shell.inTest("app", "reveal", merchant, appId)).isEqualTo(before);
    }

    @Test
    void s45_every_token_is_ended_in_both_environments() {
        Told distrusted = shell.type("distrust-signing-keys");

        assertThat(distrusted.exit()).isZero();
        assertThat(distrusted.out().lines())
                .containsExactly(
                        "test: no token from before is good any more; a new key signs from now on.",
                        "production: no token from before is good any more; a new key signs from now on.");
    }

    /** How many entries the trail of the Hub begins with: a server has made its first management key. */
    private long hubEntries(String environment) {
        String[] words = shell.type("verify-audit", "hub", "--environment", environment)
                .out()
                .strip()
                .split(" ", -1);
        return Long.parseLong(words[words.length - 2]);
    }

    @Test
    void s90_the_end_of_each_trail_is_told() {
        long hub = hubEntries("test");
        long hubOfProduction = hubEntries("production");
        String merchant = openMerchant();
        shell.inTest("app", "create", merchant, "Till");

        assertThat(shell.type("verify-audit"))
                .isEqualTo(new Told(
                        0,
                        "# test\nhub " + hub + " -\n" + merchant + " 2 -\n# production\nhub " + hubOfProduction
                                + " -\n",
                        ""));
        assertThat(shell.inTest("verify-audit", merchant)).isEqualTo(new Told(0, "# test\n" + merchant + " 2 -\n", ""));
        assertThat(shell.inTest("verify-audit", "--json").out())
                .isEqualTo("{\"merchant_id\":\"hub\",\"length\":" + hub + ",\"seal\":\"\",\"first_bad\":null}\n"
                        + "{\"merchant_id\":\"" + merchant + "\",\"length\":2,\"seal\":\"\",\"first_bad\":null}\n");
    }

    @Test
    void s90_what_is_of_no_merchant_is_verified_as_the_hub() throws IOException {
        long before = hubEntries("test");
        shell.inTest("user", "add", "olga@example.com", "--role", "operator");

        assertThat(shell.inTest("verify-audit", "hub"))
                .isEqualTo(new Told(0, "# test\nhub " + (before + 1) + " -\n", ""));
        Path noted = Files.writeString(folder.resolve("noted"), "# test\nhub " + (before + 2) + " -\n");
        assertThat(shell.inTest("verify-audit", "--noted", noted.toString()))
                .isEqualTo(new Told(
                        1, "# test\n", "test hub: entry " + (before + 2) + " is missing, or not as it was written.\n"));
    }

    @Test
    void all_merchants_are_verified_however_many_there_are() {
        openMerchantsInTest(103);

        assertThat(shell.inTest("verify-audit").out().lines().distinct()).hasSize(1 + 1 + 103);
    }

    @Test
    void s90_what_was_noted_is_compared() throws IOException {
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
        Told verified = shell.type("verify-audit", "--noted", noted.toString());

        assertThat(verified)
                .isEqualTo(new Told(
                        1,
                        "# test\nhub " + hubEntries("test") + " -\n# production\nhub " + hubEntries("production")
                                + " -\n",
                        "test " + merchant + ": entry 3 is missing, or not as it was written.\n"
                                + "test mer_gone: was noted, and is no longer there.\n"));
    }

    @Test
    void s90_an_environment_that_was_noted_and_is_gone_is_missed() throws IOException {
        Path noted = Files.writeString(folder.resolve("noted"), "# production\nmer_gone 1 -\n");
        environments.without(Environment.PRODUCTION);

        assertThat(shell.type("verify-audit", "--noted", noted.toString()).exit())
                .isEqualTo(1);
    }

    @Test
    void s90_nothing_at_all_is_no_note() throws IOException {
        Path noted = Files.createFile(folder.resolve("noted"));

        assertThat(shell.type("verify-audit", "--noted", noted.toString()).exit())
                .isEqualTo(1);
    }

    @Test
    void what_this_command_did_not_print_is_no_note() throws IOException {
        Path noted = Files.writeString(folder.resolve("noted"), "# test\nmer_x twelve\n");

        Told refused = shell.type("verify-audit", "--noted", noted.toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).startsWith("Line 2 of " + noted);
        assertThat(shell.type("verify-audit", "--noted", folder.resolve("none").toString())
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void what_is_kept_in_memory_is_not_backed_up() {
        Told refused = shell.inTest("backup", folder.resolve("backup").toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("file: Everything is kept in memory");
    }

    /** Opens them by the use case: a command each takes longer. */
    private void openMerchantsInTest(int count) {
        Actor operator = new Actor("operator", new ClientAddress(0, 1));
        try (MerchantAccess access = environments
                .open(site.settings(), Environment.TEST, Restored.REFUSED)
                .get()
                .access()) {
            IntStream.range(0, count)
                    .forEach(i -> assertThat(access.merchants()
                                    .open()
                                    .handle(new OpenMerchantProfile.Command("Shop " + i, operator))
                                    .isRight())
                            .isTrue());
        }
    }

    private String openMerchant() {
        return shell.inTest("merchant", "open", "Corner Shop").row(1).get(0);
    }
}
