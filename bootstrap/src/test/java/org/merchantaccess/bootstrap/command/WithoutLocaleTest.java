package org.merchantaccess.bootstrap.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.fixture.CommandProcess;

/** Commands in separate processes without a configured locale, as in containers, cron and systemd. */
@Tag("slow")
@Timeout(240)
class WithoutLocaleTest {

    private static final String OPEN = "merchant open 'Café 支払い \uD83D\uDE00' --environment test ";

    @TempDir
    Path folder;

    @Test
    void arguments_are_stored_and_printed_in_utf_8() throws Exception {
        CommandProcess.Output opened = typed().type(OPEN + "--json");

        assertThat(opened.exit()).as(opened.err()).isZero();
        assertThat(opened.out()).contains("\"name\":\"Café 支払い ");
        CommandProcess.Output listed =
                typed().with("LC_ALL", "C").type("merchant list --environment test --filter 'fé 支'");
        assertThat(listed.out()).contains("Café 支払い \uD83D\uDE00").doesNotContain("?", "\uFFFD");
    }

    @Test
    void arguments_in_another_encoding_are_refused_and_nothing_is_stored() throws Exception {
        CommandProcess.Output opened = typed().with("LC_ALL", "POSIX")
                .type(OPEN.replaceAll(" 支.*'", "'").getBytes(ISO_8859_1));

        assertThat(opened.exit()).isEqualTo(2);
        assertThat(opened.err()).contains("Argument 3 is not in UTF-8", "LC_ALL=C.UTF-8");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_file_name_that_the_locale_cannot_express_is_refused_with_the_remedy() throws Exception {
        CommandProcess.Output output =
                typed().with("LANG", "").type("merchant list --environment test --set data-folder=/srv/café");

        assertThat(output.exit()).isEqualTo(2);
        assertThat(output.err())
                .contains("data-folder: this process cannot use /srv/café as the name of a file", "LC_ALL=C.UTF-8")
                .contains("(--set data-folder)");
        assertThat(typed().type("merchant list --environment test --settings /srv/café")
                        .err())
                .contains("/srv/café", "LC_ALL=C.UTF-8");
    }

    @Test
    void a_settings_file_and_its_faults_are_in_utf_8() throws Exception {
        Path file = Files.writeString(folder.resolve("a.properties"), "\uFEFF# Schlüssel\r\nzählt=1\r\n");

        CommandProcess.Output output = typed().type("serve --check --settings a.properties");

        assertThat(output.exit()).isEqualTo(2);
        assertThat(output.err()).contains("zählt: there is no such setting", file.getFileName() + ", line 2)");
    }

    private CommandProcess typed() {
        return new CommandProcess(folder);
    }
}
