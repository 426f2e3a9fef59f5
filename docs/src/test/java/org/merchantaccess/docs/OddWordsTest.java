package org.merchantaccess.docs;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that make readers decode a sentence become fewer and never more, in Java, templates and pages. */
class OddWordsTest {

    private static final Ratchet RATCHET = Ratchet.recordedIn("odd-words.properties");

    @Test
    void odd_words_become_fewer() {
        List<String> files = Stream.of(Repository.sources(), Repository.templates(), Repository.pages())
                .flatMap(paths -> paths)
                .map(Repository::read)
                .toList();

        Map<String, Integer> counted =
                RATCHET.names().collect(toMap(word -> word, word -> countIn(files, new OddWord(word))));

        assertThat(RATCHET.faults(counted))
                .as("odd words in Java, templates and pages; `git diff` shows which are new: say it with a plain noun")
                .isEmpty();
    }

    private static int countIn(List<String> files, OddWord word) {
        return files.stream().mapToInt(word::countIn).sum();
    }

    @Test
    void java_templates_and_pages_are_searched() {
        assertThat(Repository.sources()).hasSizeGreaterThan(1000);
        assertThat(Repository.templates()).hasSizeGreaterThan(10).allMatch(OddWordsTest::isTemplate);
        assertThat(Repository.pages()).hasSizeGreaterThan(50);
    }

    private static boolean isTemplate(Path file) {
        return file.toString().endsWith(".jte");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    walk    | A walk is walked by walking, and WALKS walk     | 5
                    walk    | a_walk_that_walks withWalk OpeningWalks WALK    | 5
                    walk    | walker sidewalk Walkman boardWalker              | 0
                    on top  | on top, onTop, on_top and On Top                | 4
                    on top  | on topic, upon top, moon tops                   | 0
                    so-what | so-what so what so_what                         | 3
                    """)
    void a_word_is_counted_in_prose_and_in_identifiers(String word, String text, int count) {
        assertThat(new OddWord(word).countIn(text)).isEqualTo(count);
    }

    @Test
    void a_phrase_is_counted_across_lines_of_a_comment() {
        assertThat(new OddWord("on top").countIn("/** It is on\n     * top of it, and on\n    // top. */"))
                .isEqualTo(2);
    }
}
