package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.people.link.AcceptLink;
import org.merchantaccess.bootstrap.environment.OpenInstance;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.InMemoryEnvironments;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.password.PresentedPassword;

/** User commands for access to the Hub, with and without a running server. */
@ParameterizedClass
@EnumSource(ChannelKind.class)
class ManagingUsersByCommandTest {

    private static final String HUB = "http://127\\.0\\.0\\.1:[0-9]+/link/";

    private final ChannelKind channelKind;
    private final InMemoryEnvironments environments = new InMemoryEnvironments();

    @TempDir
    Path folder;

    private TestInstallation site;
    private Shell shell;
    private AutoCloseable prepared;

    ManagingUsersByCommandTest(ChannelKind channelKind) {
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
    @Tag("S81")
    void the_first_operator_is_invited_by_a_link_to_the_hub() {
        CommandResult added = shell.inTest("user", "add", "olga@example.com", "--role", "operator");

        assertThat(added.exit()).isZero();
        assertThat(firstLine(added)).matches(HUB + "[0-9A-Za-z]{43}");
        assertThat(added.out()).contains("One-time link, valid until 20").contains("Give it only to olga@example.com.");
        join(added);
        assertThat(shell.inTest("user", "list").row(1)).endsWith("olga@example.com", "operator", "false", "-");
    }

    @Test
    void a_link_to_loopback_is_printed_with_a_note_about_hub_url() {
        assertThat(shell.inTest("user", "add", "olga@example.com", "--role", "operator")
                        .out())
                .contains("The link opens on this machine only. Set hub-url");
    }

    @Test
    void a_user_is_invited_to_a_merchant_and_removed_from_it() {
        String merchant = openMerchant();
        CommandResult added =
                shell.inTest("user", "add", "ron@example.com", "--role", "read-only", "--merchant", merchant);

        CommandResult invited = shell.inTest("user", "list", "--merchant", merchant);
        assertThat(invited.row(0)).containsExactly("PERSON_ID", "EMAIL", "ROLE", "SECOND_FACTOR", "INVITED_UNTIL");
        assertThat(invited.row(1)).startsWith("-", "ron@example.com", "read_only", "false");
        assertThat(invited.row(1).get(4)).startsWith("20");
        join(added);
        assertThat(shell.inTest("user", "list", "--merchant", merchant).row(1)).endsWith("read_only", "false", "-");

        assertThat(shell.inTest("user", "remove", "ron@example.com", "--merchant", merchant))
                .isEqualTo(new CommandResult(0, "ron@example.com no longer belongs to " + merchant + ".\n", ""));
        assertThat(shell.inTest("user", "list", "--merchant", merchant).out().lines())
                .hasSize(1);
    }

    @Test
    void a_user_who_cannot_sign_in_is_reset() {
        join(shell.inTest("user", "add", "olga@example.com", "--role", "operator"));

        CommandResult reset = shell.inTest("user", "reset", "olga@example.com");

        assertThat(firstLine(reset)).matches(HUB + "[0-9A-Za-z]{43}");
        join(reset);
        assertThat(shell.inTest("user", "forget-second-factor", "olga@example.com"))
                .isEqualTo(new CommandResult(0, "olga@example.com signs in with the password alone.\n", ""));
    }

    @Test
    void a_refusal_names_the_cause_and_the_remedy() {
        join(shell.inTest("user", "add", "olga@example.com", "--role", "operator"));

        assertThat(shell.inTest("user", "remove", "olga@example.com")).isEqualTo(new CommandResult(1, "", """
                        Refused in test: There was a conflict when trying to complete your request.
                          email: Without that person there would be no operator. Please add another one first.
                        """));
        assertThat(shell.inTest("user", "add", "mia@example.com", "--role", "boss", "--merchant", openMerchant())
                        .err())
                .contains("role: The role must be one of manager, developer, read_only, operator.");
        assertThat(shell.inTest("user", "list", "--merchant", "mer_0000000000000000")
                        .err())
                .contains("Check the ids");
    }

    @Test
    void json_output_has_the_path_of_the_link_only() {
        assertThat(shell.inTest("user", "add", "olga@example.com", "--role", "operator", "--json")
                        .out())
                .matches("\\{\"email\":\"olga@example.com\",\"link\":\"/link/[0-9A-Za-z]{43}\","
                        + "\"expires_at\":\"[0-9TZ:.-]+\"}\n");
    }

    private static String firstLine(CommandResult shown) {
        return shown.out().lines().findFirst().orElseThrow();
    }

    private String openMerchant() {
        return shell.inTest("merchant", "open", "Corner Shop").row(1).get(0);
    }

    /** Accepts the invitation in the command's output with a password. */
    private void join(CommandResult shown) {
        String secret = firstLine(shown).replaceFirst(HUB, "");
        try (OpenInstance open = environments
                .open(site.settings(), Environment.TEST, Restored.REFUSED)
                .get()) {
            assertThat(open.people()
                            .links()
                            .accept()
                            .handle(AcceptLink.Command.of(
                                    LinkSecret.presented(secret),
                                    PresentedPassword.of("a horse on the moon"),
                                    ClientAddress.parse("127.0.0.1").get()))
                            .isRight())
                    .isTrue();
        }
    }
}
