package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java snippet of a page is a region of an example that is compiled and run. */
class SnippetsTest {

    private static final Pattern JAVA =
            Pattern.compile("(?:<!-- snippet: (\\w+)#([\\w-]+) -->\n)?```java\n(.*?)```", Pattern.DOTALL);

    static Stream<Path> pages() {
        return Repository.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_snippet_is_what_its_example_says(Path page) {
        List<MatchResult> snippets =
                JAVA.matcher(Repository.read(page)).results().toList();

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
    void the_readme_has_one() {
        assertThat(Repository.read(Repository.ROOT.resolve("README.md"))).containsPattern(JAVA);
    }

    private static String region(String example, String tag) {
        String source = Repository.read(Repository.testSources()
                .filter(path -> path.getFileName().toString().equals(example + ".java"))
                .findFirst()
                .orElseThrow());
        String after =
                source.substring(source.indexOf("// tag::" + tag + "[]\n") + ("// tag::" + tag + "[]\n").length());
        return after.substring(0, after.lastIndexOf("\n", after.indexOf("// end::" + tag + "[]")))
                        .stripIndent() + "\n";
    }
}
