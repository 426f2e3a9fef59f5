package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every snippet of Java, and every marked snippet of a POM, is a region of a compiled source. */
class SnippetsTest {

    private static final Pattern SNIPPET = Pattern.compile(
            "(?:<!-- snippet: ([\\w/-]+)#([\\w-]+) -->\n```(?:java|xml)|```java)\n(.*?)```", Pattern.DOTALL);

    static Stream<Path> pages() {
        return Repository.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_snippet_equals_its_region(Path page) {
        List<MatchResult> snippets =
                SNIPPET.matcher(Repository.read(page)).results().toList();

        for (MatchResult snippet : snippets) {
            assertThat(snippet.group(1))
                    .as("a snippet in %s names its example", page)
                    .isNotNull();
            assertThat(snippet.group(3))
                    .as("%s#%s in %s", snippet.group(1), snippet.group(2), page)
                    .isEqualTo(region(snippet.group(1), snippet.group(2)));
        }
    }

    @Test
    void the_readme_has_a_snippet() {
        assertThat(Repository.read(Repository.ROOT.resolve("README.md"))).containsPattern(SNIPPET);
    }

    private static String region(String example, String tag) {
        String source = Repository.read(Repository.example(example));
        Matcher region = Pattern.compile(
                        "^ *(?://|<!--) tag::" + tag + "\\[].*?\n(.*?)\n *(?://|<!--) end::" + tag + "\\[]",
                        Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(source);
        assertThat(region.find()).as("a region %s in %s", tag, example).isTrue();
        return region.group(1).stripIndent() + "\n";
    }
}
