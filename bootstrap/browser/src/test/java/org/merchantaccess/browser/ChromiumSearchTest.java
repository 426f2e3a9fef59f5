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
    void it_is_found_where_commands_are() {
        assertThat(found(new ChromiumSearch("", FOLDERS, false), "/usr/bin/google-chrome"))
                .isEqualTo(Either.right(Path.of("/usr/bin/google-chrome")));
    }

    @Test
    void chromium_itself_comes_first() {
        assertThat(found(new ChromiumSearch("", FOLDERS, false), "/usr/local/bin/google-chrome", "/usr/bin/chromium"))
                .isEqualTo(Either.right(Path.of("/usr/bin/chromium")));
    }

    @Test
    void where_somebody_says_it_is_counts_alone() {
        ChromiumSearch search = new ChromiumSearch("/opt/chromium/chrome", FOLDERS, false);

        assertThat(found(search, "/usr/bin/chromium", "/opt/chromium/chrome"))
                .isEqualTo(Either.right(Path.of("/opt/chromium/chrome")));
        assertThat(found(search, "/usr/bin/chromium").getLeft().mend()).contains("/opt/chromium/chrome");
    }

    @Test
    void a_developers_machine_may_be_without() {
        assertThat(found(new ChromiumSearch("", FOLDERS, false)).getLeft().isFault())
                .isFalse();
    }

    @Test
    void a_build_server_may_not() {
        assertThat(found(new ChromiumSearch("", FOLDERS, true)).getLeft().isFault())
                .isTrue();
    }

    @Test
    void whoever_names_a_browser_means_to_use_it() {
        assertThat(found(new ChromiumSearch("/no/such/thing", FOLDERS, false))
                        .getLeft()
                        .isFault())
                .isTrue();
    }

    @Test
    void the_notice_says_how_to_get_one() {
        assertThat(found(new ChromiumSearch("", "", false)).getLeft().notice())
                .contains("SKIPPED", "apt-get install chromium", "-Dbrowser.path=");
    }

    private static Either<ChromiumMissing, Path> found(ChromiumSearch search, String... programs) {
        return search.find(candidate -> Set.of(programs).contains(candidate.toString()));
    }
}
