package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages for teams that embed the library are short enough to be read at one go. */
class EmbedderPagesTest {

    private static final Path DOCS = Repository.ROOT.resolve("docs");
    private static final int MAX_LINES = 90;
    private static final Pattern LIST =
            Pattern.compile("^- for your (?:service|tests): (.*?)(?=^- )", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((how-to/[a-z-]+\\.md)\\)");

    private final List<Path> pages = LIST.matcher(Repository.read(DOCS.resolve("index.md")))
            .results()
            .flatMap(list -> LINK.matcher(list.group(1)).results())
            .map(link -> DOCS.resolve(link.group(1)))
            .toList();

    @Test
    void the_index_lists_pages_for_services_and_tests() {
        assertThat(pages).contains(DOCS.resolve("how-to/embed.md"), DOCS.resolve("how-to/write-a-store.md"));
    }

    @Test
    void a_page_has_at_most_90_lines() {
        assertThat(pages)
                .allSatisfy(page -> assertThat(Repository.read(page).lines())
                        .as(page.toString())
                        .hasSizeLessThanOrEqualTo(MAX_LINES));
    }
}
