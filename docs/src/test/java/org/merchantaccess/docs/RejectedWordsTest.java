package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java, templates and pages do without the words of {@code rejected-words.txt}. */
class RejectedWordsTest {

    private static final Path LIST =
            Repository.ROOT.resolve("docs/src/test/resources/org/merchantaccess/docs/rejected-words.txt");
    private static final Pattern DECLARED_TYPE = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);$", Pattern.MULTILINE);

    @Test
    void rejected_words_do_not_occur() {
        List<RejectedWord> words = words("everywhere");

        assertThat(Stream.of(Repository.sources(), Repository.templates(), Repository.pages())
                        .flatMap(files -> files)
                        .flatMap(file -> occurrences(words, file, Repository.read(file))))
                .as("rejected words, with their files: name the thing instead")
                .isEmpty();
    }

    @Test
    void names_of_types_and_packages_have_no_metaphors() {
        List<RejectedWord> words = words("types and packages");

        assertThat(Repository.sources().flatMap(file -> occurrences(words, file, names(Repository.read(file)))))
                .as("metaphors in names of types and packages, with their files: use the standard term")
                .isEmpty();
    }

    @Test
    void java_templates_and_pages_are_searched() {
        assertThat(Repository.sources()).hasSizeGreaterThan(1000);
        assertThat(Repository.templates())
                .hasSizeGreaterThan(10)
                .allMatch(file -> file.toString().endsWith(".jte"));
        assertThat(Repository.pages()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    walk    | A walk is walked by walking, and WALKS walk     | 5
                    walk    | a_walk_that_walks withWalk OpeningWalks WALK    | 5
                    walk    | walker sidewalk Walkman boardWalker              | 0
                    walk    | noWalk newWalkers doWalk                        | 2
                    walk    | waLk                                            | 0
                    on top  | on top, onTop, on_top and On Top                | 4
                    on top  | on topic, upon top, moon tops                   | 0
                    so-what | so-what so what so_what                         | 3
                    """)
    void a_word_is_found_in_prose_and_in_identifiers(String word, String text, int count) {
        assertThat(new RejectedWord(word).in(text)).hasSize(count);
    }

    @Test
    void a_phrase_is_found_across_lines_of_a_comment() {
        assertThat(new RejectedWord("on top").in("/** It is on\n     * top of it, and on\n    // top. */"))
                .hasSize(2);
    }

    private static List<RejectedWord> words(String list) {
        return Repository.read(LIST)
                .lines()
                .filter(line -> line.startsWith(list + ": "))
                .flatMap(line -> Stream.of(line.substring(list.length() + 2).split(", ")))
                .map(RejectedWord::new)
                .toList();
    }

    private static Stream<String> occurrences(List<RejectedWord> words, Path file, String text) {
        return words.stream()
                .flatMap(word -> word.in(text))
                .map(found -> Repository.ROOT.relativize(file) + ": " + found.group());
    }

    private static String names(String source) {
        Stream<String> types = DECLARED_TYPE.matcher(source).results().map(type -> type.group(1));
        Stream<String> packages = PACKAGE.matcher(source).results().map(MatchResult::group);
        return String.join("\n", Stream.concat(packages, types).toList());
    }
}
