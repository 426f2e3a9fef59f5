package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.settings.Setting;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine line = CommandLines.on(new StoredEnvironments())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));

    @TempDir
    Path folder;

    @Test
    void no_command_prints_the_available_commands() {
        int exit = line.execute();

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("demo").contains("serve");
    }

    @Test
    void check_prints_the_changed_settings_and_starts_nothing() {
        int exit = line.execute("serve", "--check", "--set", "test.api=127.0.0.1:1", "--set", "data-folder=/no/such");

        assertThat(exit).isZero();
        assertThat(out.toString())
                .isEqualToNormalizingNewlines("The settings are good.\ndata-folder=/no/such\ntest.api=127.0.0.1:1\n");
    }

    @Test
    void check_of_wrong_settings_prints_every_fault() {
        int exit = line.execute("serve", "--check", "--set", "test.api=localhost:1", "--set", "max-staleness=0");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("test.api: write", "max-staleness: write");
    }

    @Test
    void a_duplicate_setting_in_the_file_is_reported(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("twice.properties"), "max-staleness=5\nmax-staleness=6\n");

        assertThat(line.execute("serve", "--check", "--settings", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("max-staleness is set twice");
    }

    @Test
    void help_of_serve_names_every_setting_with_its_default() {
        int exit = line.execute("serve", "--help");

        assertThat(exit).isZero();
        for (Setting setting : Setting.values()) {
            assertThat(out.toString()).contains(setting.key()).contains(setting.whenUnset());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "merchant",
                "app activate mer_x",
                "merchant list",
                "merchant open --environment test",
                "merchant list --environment tset",
                "merchant list --environment test --limit some",
                "app delete mer_x 12345678 --environment test",
                "verify-audit mer_x",
                "backup"
            })
    void wrong_usage_has_its_own_exit_code(String typed) {
        assertThat(line.execute(typed.split(" "))).isEqualTo(2);
    }

    @Test
    void a_misspelled_option_is_answered_by_its_likely_name_and_not_by_all_options() {
        assertThat(line.execute("serve", "--enviroment=test")).isEqualTo(2);

        assertThat(err.toString())
                .contains("Unknown option: '--enviroment=test'", "--environment", "See merchant-access serve --help.")
                .hasLineCount(3);
    }

    @Test
    void a_misspelled_command_is_answered_by_the_list_of_commands() {
        assertThat(line.execute("serv")).isEqualTo(2);

        assertThat(err.toString()).contains("Unmatched argument", "serve", "merchant");
    }

    @Test
    void every_command_has_a_description_and_help() {
        assertThat(all(line)).hasSizeGreaterThan(20).allSatisfy(command -> {
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(command.getCommandSpec().qualifiedName())
                    .isNotEmpty();
            assertThat(command.getCommandSpec().mixinStandardHelpOptions() || isHelp(command))
                    .isTrue();
        });
    }

    private static boolean isHelp(CommandLine command) {
        return command.getCommandName().equals("help");
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(CommandLineTest::all));
    }

    @Test
    void all_wrong_settings_are_reported_at_once_and_nothing_starts() {
        int exit = line.execute("serve", "--set", "test.api=localhost:1", "--set", "no.such=1");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("test.api: ").contains("no.such: ");
    }

    @Test
    void a_missing_settings_file_is_reported() {
        int exit = line.execute(
                "serve", "--settings", folder.resolve("missing.properties").toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("missing.properties");
    }

    @Test
    void a_port_in_use_is_reported_with_the_remedy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int exit = line.execute(
                    "serve",
                    "--environment=test",
                    "--set=test.api=127.0.0.1:" + taken.getLocalPort(),
                    "--set=test.hub=127.0.0.1:0",
                    "--set=operations=127.0.0.1:0",
                    "--set=data-folder=" + folder.resolve("data"),
                    "--set=key-folder=" + folder.resolve("keys"),
                    "--set=test.management-key-file=" + folder.resolve("test.key"));

            assertThat(exit).isEqualTo(1);
            assertThat(err.toString())
                    .contains("127.0.0.1:" + taken.getLocalPort())
                    .contains("another port");
        }
    }

    @Test
    void an_address_of_another_machine_is_refused_with_the_remedy() {
        int exit = line.execute(
                "serve",
                "--environment=test",
                "--set=test.api=192.0.2.1:8080",
                "--set=plain-http=accepted",
                "--set=test.hub=127.0.0.1:0",
                "--set=operations=127.0.0.1:0",
                "--set=data-folder=" + folder.resolve("data"),
                "--set=key-folder=" + folder.resolve("keys"));

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("Cannot listen on 192.0.2.1:8080", "No interface of this machine has that address")
                .doesNotContain("Stop what listens");
    }

    @Test
    @Tag("S92")
    void a_world_readable_key_file_is_refused_with_the_remedy() throws IOException {
        Path file = Files.writeString(folder.resolve("test.key"), "mmt_" + "a".repeat(32));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        int exit = line.execute(
                "serve",
                "--environment=test",
                "--set=test.api=127.0.0.1:0",
                "--set=test.hub=127.0.0.1:0",
                "--set=operations=127.0.0.1:0",
                "--set=data-folder=" + folder.resolve("data"),
                "--set=key-folder=" + folder.resolve("keys"),
                "--set=test.management-key-file=" + file);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("chmod 600 " + file).doesNotContain("mmt_");
    }
}
