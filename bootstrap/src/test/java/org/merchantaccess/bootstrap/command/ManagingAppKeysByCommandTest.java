package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.InMemoryEnvironments;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** Commands for app keys and switches. */
class ManagingAppKeysByCommandTest {

    @TempDir
    Path folder;

    private Shell shell;
    private String merchant = "";
    private String appId = "";

    @BeforeEach
    void create_an_app_id() {
        shell = new Shell(new TestInstallation(folder), new InMemoryEnvironments());
        merchant = shell.inTest("merchant", "open", "Corner Shop").row(1).get(0);
        appId = shell.inTest("app", "create", merchant, "Till").row(1).get(0);
    }

    @Test
    @Tag("R15")
    void a_new_key_is_shown_with_the_end_of_the_former_one() {
        CommandResult made = appKey("new");

        assertThat(made.out()).startsWith("Key 2 is the current key: show it with app-key reveal.\n");
        assertThat(made.row(1)).containsExactly("KEY", "STATE", "EXPIRES_AT", "ENDS_AT");
        assertThat(made.row(2)).containsExactly("2", "current", "-", "-");
        assertThat(made.row(3)).startsWith("1", "retiring", "-");
        assertThat(made.row(3).get(3)).startsWith("20");
    }

    @Test
    @Tag("R15")
    void an_end_that_waits_for_the_first_use_is_explained() {
        assertThat(appKey("new", "--grace", "PT1H", "--grace-from", "first_use").out())
                .endsWith("Key 1 ends PT1H after the first login with key 2, and at ENDS_AT at the latest.\n");
    }

    @Test
    @Tag("R15")
    void a_grace_without_a_former_key_has_no_effect() {
        appKey("end", "1", "--confirm", "Till");

        assertThat(appKey("new", "--grace", "P3D").out())
                .contains("The grace has no effect: there was no current key to replace.");
        appKey("end", "2", "--confirm", "Till");
        assertThat(appKey("new").out()).doesNotContain("grace");
    }

    @Test
    @Tag("R15")
    void a_key_that_is_put_back_is_named() {
        appKey("new");

        CommandResult putBack = appKey("put-back");

        assertThat(putBack.out()).startsWith("Key 1 is the current key again.\n");
        assertThat(putBack.row(2)).containsExactly("1", "current", "-", "-");
        assertThat(putBack.row(3)).startsWith("2", "retiring");
    }

    @Test
    @Tag("R15")
    void the_current_key_is_ended_only_with_the_app_name() {
        assertThat(appKey("end", "1")).isEqualTo(new CommandResult(1, "", """
                        Refused in test: Your request parameters did not pass our validation.
                          confirm: Without key 1, this App ID has no current app_key until a new one is made. \
                        To confirm, please send the App Name.
                        """));

        assertThat(appKey("end", "1", "--confirm", "Till")).isEqualTo(new CommandResult(0, """
                        Key 1 has ended, with its access tokens.
                        The App ID has no current key. Make one with app-key new.
                        """, ""));
    }

    @Test
    @Tag("R15")
    void the_retiring_key_is_ended_without_a_confirmation() {
        appKey("new");

        CommandResult ended = appKey("end", "1");

        assertThat(ended.out()).startsWith("Key 1 has ended, with its access tokens.\n");
        assertThat(ended.out().lines()).hasSize(3);
        assertThat(ended.row(2)).containsExactly("2", "current", "-", "-");
    }

    @Test
    @Tag("R15")
    void a_key_that_has_ended_already_is_no_unknown_id() {
        appKey("new", "--grace", "PT0S");

        assertThat(appKey("leaked", "1").err())
                .contains("key: Key 1 has ended already.")
                .doesNotContain("Check the ids");
        assertThat(appKey("end", "1").err())
                .contains("key: Key 1 has ended already.")
                .doesNotContain("Check the ids");
    }

    @Test
    @Tag("R15")
    void an_end_date_is_shown() {
        assertThat(appKey("expire", "1", "--at", "2027-06-30T00:00:00Z").out())
                .startsWith("Key 1 expires at 2027-06-30T00:00:00Z.\n");
        assertThat(appKey("expire", "1", "--at", "none").out()).startsWith("Key 1 has no end date.\n");
    }

    @Test
    @Tag("R16")
    void a_missing_schedule_is_named() {
        for (String command : new String[] {"show", "cancel"}) {
            assertThat(shell.inTest("switch", command, merchant).err())
                    .contains("scheduled_switch: No switch is scheduled.")
                    .doesNotContain("Check the ids");
        }
    }

    @Test
    @Tag("R16")
    void a_scheduled_switch_that_will_not_be_made_has_a_warning() {
        Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));

        assertThat(shell.inTest("switch", "schedule", merchant, appId, tomorrow.toString())
                        .out()
                        .lines())
                .hasSize(2);
        appKey("new");
        assertThat(shell.inTest("switch", "show", merchant).out())
                .contains("The switch will not be made, because the App IDs have changed since it was scheduled.");
    }

    @Test
    @Tag("R16")
    void a_switch_after_the_end_date_of_the_key_has_a_warning() {
        Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
        appKey("expire", "1", "--at", tomorrow.toString());

        assertThat(shell.inTest("switch", "schedule", merchant, appId, tomorrow.toString())
                        .out())
                .contains("The app_key expires before the switch");
    }

    private CommandResult appKey(String command, String... options) {
        String[] all = new String[options.length + 4];
        all[0] = "app-key";
        all[1] = command;
        all[2] = merchant;
        all[3] = appId;
        System.arraycopy(options, 0, all, 4, options.length);
        return shell.inTest(all);
    }
}
