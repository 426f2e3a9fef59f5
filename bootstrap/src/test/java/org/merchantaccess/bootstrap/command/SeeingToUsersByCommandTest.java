package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.people.AcceptLink;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.fixture.RememberedEnvironments;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.bootstrap.fixture.Told;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.PresentedPassword;

/** How people come into the Hub and back into it, whether a server runs or not. */
@ParameterizedClass
@EnumSource(Way.class)
class SeeingToUsersByCommandTest {

    private static final String HUB = "http://127\\.0\\.0\\.1:[0-9]+/link/";

    private final Way way;
    private final RememberedEnvironments environments = new RememberedEnvironments();

    @TempDir
    Path folder;

    private Site site;
    private Shell shell;
    private AutoCloseable prepared;

    SeeingToUsersByCommandTest(Way way) {
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
    void s81_the_first_operator_comes_by_a_link_at_the_address_of_the_hub() {
        Told added = shell.inTest("user", "add", "olga@example.com", "--role", "operator");

        assertThat(added.exit()).isZero();
        assertThat(firstLine(added)).matches(HUB + "[0-9A-Za-z]{43}");
        assertThat(added.out()).contains("Good once, until 20").contains("to olga@example.com and to nobody else");
        join(added);
        assertThat(shell.inTest("user", "list").row(1)).endsWith("olga@example.com", "operator", "false", "-");
    }

    @Test
    void a_link_of_this_machine_comes_with_the_setting_that_leads_others_to_the_hub() {
        assertThat(shell.inTest("user", "add", "olga@example.com", "--role", "operator")
                        .out())
                .contains("The link opens on this machine only. Set hub-url");
    }

    @Test
    void somebody_is_invited_to_a_merchant_and_taken_out_of_it() {
        String merchant = openMerchant();
        Told added = shell.inTest("user", "add", "ron@example.com", "--role", "read-only", "--merchant", merchant);

        Told invited = shell.inTest("user", "list", "--merchant", merchant);
        assertThat(invited.row(0)).containsExactly("PERSON_ID", "EMAIL", "ROLE", "SECOND_FACTOR", "INVITED_UNTIL");
        assertThat(invited.row(1)).startsWith("-", "ron@example.com", "read_only", "false");
        assertThat(invited.row(1).get(4)).startsWith("20");
        join(added);
        assertThat(shell.inTest("user", "list", "--merchant", merchant).row(1)).endsWith("read_only", "false", "-");

        assertThat(shell.inTest("user", "remove", "ron@example.com", "--merchant", merchant))
                .isEqualTo(new Told(0, "ron@example.com no longer belongs to " + merchant + ".\n", ""));
        assertThat(shell.inTest("user", "list", "--merchant", merchant).out().lines())
                .hasSize(1);
    }

    @Test
    void who_cannot_come_in_any_more_is_let_in_again() {
        join(shell.inTest("user", "add", "olga@example.com", "--role", "operator"));

        Told reset = shell.inTest("user", "reset", "olga@example.com");

        assertThat(firstLine(reset)).matches(HUB + "[0-9A-Za-z]{43}");
        join(reset);
        assertThat(shell.inTest("user", "forget-second-factor", "olga@example.com"))
                .isEqualTo(new Told(0, "olga@example.com signs in with the password alone.\n", ""));
    }

    @Test
    void a_refusal_says_why_and_what_to_do() {
        join(shell.inTest("user", "add", "olga@example.com", "--role", "operator"));

        assertThat(shell.inTest("user", "remove", "olga@example.com")).isEqualTo(new Told(1, "", """
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
    void a_program_gets_the_path_of_the_link_alone() {
        assertThat(shell.inTest("user", "add", "olga@example.com", "--role", "operator", "--json")
                        .out())
                .matches("\\{\"email\":\"olga@example.com\",\"link\":\"/link/[0-9A-Za-z]{43}\","
                        + "\"expires_at\":\"[0-9TZ:.-]+\"}\n");
    }

    private static String firstLine(Told shown) {
        return shown.out().lines().findFirst().orElseThrow();
    }

    private String openMerchant() {
        return shell.inTest("merchant", "open", "Corner Shop").row(1).get(0);
    }

    /** As who follows the link and chooses a password does. */
    private void join(Told shown) {
        String secret = firstLine(shown).replaceFirst(HUB, "");
        try (OpenEnvironment open = environments
                .open(site.settings(), Environment.TEST, Restored.REFUSED)
                .get()) {
            assertThat(open.access()
                            .people()
                            .acceptLink()
                            .handle(new AcceptLink.Command(
                                    LinkSecret.presented(secret),
                                    PresentedPassword.of("a horse on the moon"),
                                    ClientAddress.parse("127.0.0.1").get()))
                            .isRight())
                    .isTrue();
        }
    }
}
