package org.merchantaccess.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.File;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChromiumSearchTest {

    private static final String FOLDERS = String.join(File.pathSeparator, "/usr/local/bin", "", "/usr/bin");

    @Test
    void it_is_found_in_the_command_folders() {
        assertThat(found(new ChromiumSearch("", FOLDERS, false), "/usr/bin/google-chrome"))
                .isEqualTo(Either.right(Path.of("/usr/bin/google-chrome")));
    }

    @Test
    void chromium_itself_comes_first() {
        assertThat(found(new ChromiumSearch("", FOLDERS, false), "/usr/local/bin/google-chrome", "/usr/bin/chromium"))
                .isEqualTo(Either.right(Path.of("/usr/bin/chromium")));
    }

    @Test
    void a_configured_path_is_the_only_candidate() {
        ChromiumSearch search = new ChromiumSearch("/opt/chromium/chrome", FOLDERS, false);

        assertThat(found(search, "/usr/bin/chromium", "/opt/chromium/chrome"))
                .isEqualTo(Either.right(Path.of("/opt/chromium/chrome")));
        assertThat(found(search, "/usr/bin/chromium").getLeft().remedy()).contains("/opt/chromium/chrome");
    }

    @Test
    void a_missing_browser_is_no_fault_on_a_developers_machine() {
        assertThat(found(new ChromiumSearch("", FOLDERS, false)).getLeft().isFault())
                .isFalse();
    }

    @Test
    void a_missing_browser_is_a_fault_on_a_build_server() {
        assertThat(found(new ChromiumSearch("", FOLDERS, true)).getLeft().isFault())
                .isTrue();
    }

    @Test
    void a_missing_configured_browser_is_a_fault() {
        assertThat(found(new ChromiumSearch("/no/such/thing", FOLDERS, false))
                        .getLeft()
                        .isFault())
                .isTrue();
    }

    @Test
    void the_notice_has_the_remedy() {
        assertThat(found(new ChromiumSearch("", "", false)).getLeft().notice())
                .contains("SKIPPED", "apt-get install chromium", "-Dbrowser.path=");
    }

    private static Either<ChromiumMissing, Path> found(ChromiumSearch search, String... programs) {
        return search.find(candidate -> Set.of(programs).contains(candidate.toString()));
    }
}
