package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.bootstrap.settings.Setting;

/** The table in {@code reference/settings.md} is generated from {@link Setting} with {@code -Ddocs.write=true}, and compared otherwise. */
class SettingsPageTest {

    private static final Path PAGE = Repository.ROOT.resolve("docs/reference/settings.md");
    private static final String HEAD = "| setting | where it is not set | what it does |\n|---|---|---|\n";

    @Test
    void the_page_describes_every_setting_as_the_server_does() throws IOException {
        String page = Repository.read(PAGE);
        String made = page.substring(0, page.indexOf(HEAD)) + table();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, made);
        }

        assertThat(Repository.read(PAGE))
                .as("mvn -pl docs -am test -Dtest=SettingsPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Ddocs.write=true makes it anew")
                .isEqualTo(made);
    }

    private static String table() {
        return Stream.of(Setting.values()).map(SettingsPageTest::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Setting setting) {
        String whenUnset = setting.whenUnset().isEmpty() ? "" : "`" + setting.whenUnset() + "`";
        return "| `" + setting.key() + "` | " + whenUnset + " | " + setting.meaning() + " |\n";
    }
}
