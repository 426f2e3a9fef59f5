package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.bootstrap.command.CommandLines;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.SettingsReader;

/** {@code operate/systemd/merchant-access.service} starts the packaged jar with existing settings. */
class ServiceUnitTest {

    private static final Path FOLDER = Repository.ROOT.resolve("docs/operate/systemd");
    private static final String UNIT = Repository.read(FOLDER.resolve("merchant-access.service"));
    private static final String SETTINGS = Repository.read(FOLDER.resolve("settings.properties"));
    private static final Pattern PLACE = Pattern.compile("(?<![\\w/.-])/(?:usr|opt|etc|var)/[\\w./-]*\\w");

    /** The longest time the server needs to stop: it completes its requests and pending writes. */
    private static final int STOPS_WITHIN = 10;

    private static List<String> values(String name) {
        return Pattern.compile("^" + name + "=(.*)$", Pattern.MULTILINE)
                .matcher(UNIT)
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    private static Map<String, String> settings() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(SETTINGS));
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    @Test
    void its_command_line_is_valid() {
        List<String> words = List.of(values("ExecStart").get(0).split(" ", -1));
        String[] typed = words.subList(words.indexOf("-jar") + 2, words.size()).toArray(String[]::new);

        assertThat(words).startsWith("/usr/bin/java").contains("/opt/merchant-access/merchant-access.jar");
        assertThat(typed).startsWith("serve", "--settings");
        assertThatCode(() -> CommandLines.on(new StoredEnvironments()).parseArgs(typed))
                .doesNotThrowAnyException();
    }

    @Test
    void its_settings_file_is_valid() throws IOException {
        assertThat(SettingsReader.read(new SettingSources(settings(), Map.of(), Map.of()))
                        .isRight())
                .isTrue();
    }

    @Test
    void its_folders_are_created_for_the_service_user_only() throws IOException {
        List<String> made = Stream.of(values("StateDirectory").get(0).split(" ", -1))
                .map(name -> "/var/lib/" + name)
                .toList();

        assertThat(made).contains(settings().get("data-folder"), settings().get("key-folder"));
        assertThat(values("StateDirectoryMode")).containsExactly("0700");
    }

    @Test
    void the_page_names_every_path_of_the_unit() {
        String page = Repository.read(Repository.ROOT.resolve("docs/how-to/run-as-a-service.md"));

        assertThat(PLACE.matcher(UNIT + SETTINGS).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(page).contains("`" + place + "`"));
    }

    @Test
    void it_waits_for_an_orderly_stop() {
        assertThat(Integer.parseInt(values("TimeoutStopSec").get(0))).isGreaterThan(2 * STOPS_WITHIN);
        assertThat(values("Restart")).containsExactly("on-failure");
    }

    @Test
    void it_allows_the_runtime_to_compile() {
        assertThat(values("MemoryDenyWriteExecute")).isEmpty();
        assertThat(values("ProtectSystem")).containsExactly("strict");
        assertThat(values("NoNewPrivileges")).containsExactly("yes");
    }
}
