package org.merchantaccess.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code glossary.md} lists the terms of which the names of public types are made. */
class GlossaryTest {

    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])\\d*|[A-Z]?[a-z]+\\d*");
    private static final Pattern ROW = Pattern.compile("^\\|([^|]*)\\|([^|]*)\\|", Pattern.MULTILINE);
    private static final Pattern VERBS =
            Pattern.compile("(?<=## Verbs of use cases and commands\n).*?(?=\n## )", Pattern.DOTALL);
    private static final Pattern LINKED_TYPE = Pattern.compile("`([A-Z][a-z]\\w+)`");
    private static final Path GLOSSARY = Repository.ROOT.resolve("docs/glossary.md");

    @Test
    void public_types_are_named_by_terms_of_the_glossary() {
        Set<String> terms = terms().collect(toSet());

        List<String> unexplained = publicTypes()
                .flatMap(type ->
                        words(type).filter(word -> !terms.contains(word)).map(word -> word + " in " + type))
                .toList();

        assertThat(unexplained)
                .as("words in names of public types that the glossary does not have")
                .isEmpty();
    }

    @Test
    void the_glossary_names_types_that_exist() {
        assertThat(LINKED_TYPE.matcher(Repository.read(GLOSSARY)).results().map(type -> type.group(1)))
                .isNotEmpty()
                .allMatch(Repository::hasClass);
    }

    @ParameterizedTest
    @CsvSource({
        "AppIds, app id",
        "PasswordHashes, password hash",
        "HubCookies, hub cookie",
        "MainClasses, main class",
        "Sha256, sha256",
        "JsonBodies, json body",
        "HttpFailure, http failure"
    })
    void a_name_is_read_as_its_words_in_the_singular(String name, String expected) {
        assertThat(words(name)).containsExactly(expected.split(" "));
    }

    private static Stream<String> publicTypes() {
        return Repository.mainSources()
                .filter(path -> !path.startsWith(Repository.ROOT.resolve("docs")))
                .filter(GlossaryTest::isPublic)
                .map(path -> path.getFileName().toString().replace(".java", ""));
    }

    private static boolean isPublic(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return Pattern.compile(
                        "^public (?:\\w[\\w-]* )*(?:class|interface|record|enum|@interface) " + name + "\\b",
                        Pattern.MULTILINE)
                .matcher(Repository.read(file))
                .find();
    }

    /** Terms stand in the first two columns of the tables, and in the list of verbs. */
    private static Stream<String> terms() {
        String page = Repository.read(GLOSSARY);
        Stream<String> cells = ROW.matcher(page).results().map(row -> row.group(1) + " " + row.group(2));
        Stream<String> verbs = VERBS.matcher(page).results().map(MatchResult::group);
        return Stream.concat(cells, verbs).flatMap(GlossaryTest::words);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(GlossaryTest::singular);
    }

    private static String singular(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replaceFirst("cookies$", "cookie")
                .replaceFirst("ies$", "y")
                .replaceFirst("(?<=sh|ss)es$", "")
                .replaceFirst("(?<![su])s$", "");
    }
}
