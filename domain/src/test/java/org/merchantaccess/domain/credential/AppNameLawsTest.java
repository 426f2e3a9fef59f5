package org.merchantaccess.domain.credential;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import io.vavr.control.Either;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.kernel.TypographicPunctuation;

class AppNameLawsTest {

    /** All characters that are valid names by themselves. */
    private static final List<AppName> CHARACTERS = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .mapToObj(codePoint -> AppName.parse(Character.toString(codePoint)))
            .flatMap(Either::toJavaStream)
            .toList();

    private static final List<List<AppName>> SCRIPTS = List.copyOf(
            CHARACTERS.stream().collect(groupingBy(AppNameLawsTest::scriptOf)).values());

    private static final List<AppName> COMMON_CHARACTERS = CHARACTERS.stream()
            .filter(character ->
                    Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED).contains(scriptOf(character)))
            .toList();

    @Test
    @Tag("R1")
    void key_of_a_name_is_the_same_name() {
        forAll(AppNameLawsTest::names, AppNameLawsTest::foldsOnce);
    }

    @Test
    @Tag("R1")
    void key_of_a_character_is_the_same_name() {
        CHARACTERS.forEach(AppNameLawsTest::foldsOnce);
    }

    /** Case is changed in decomposed text (Unicode 3.13). In composed text, an iota subscript would move behind the marks after it. */
    @Test
    @Tag("R1")
    void names_that_differ_in_case_are_the_same_in_every_script() {
        forAll(AppNameLawsTest::names, name -> {
            String decomposed = Normalizer.normalize(name.text(), Normalizer.Form.NFD);
            Stream.of(decomposed.toUpperCase(Locale.ROOT), decomposed.toLowerCase(Locale.ROOT))
                    .flatMap(text -> AppName.parse(text).toJavaStream())
                    .forEach(other ->
                            assertThat(other.isSameAs(name)).as(other.text()).isTrue());
        });
    }

    @Test
    @Tag("R2")
    void parsing_a_parsed_name_changes_nothing() {
        forAll(
                AppNameLawsTest::names,
                name -> assertThat(AppName.parse(name.text())).containsExactly(name));
    }

    @Test
    @Tag("R1")
    @Tag("R2")
    void parses_any_apostrophe_or_hyphen_as_the_ascii_one() {
        forAll(AppNameLawsTest::names, name -> {
            RandomGenerator random = new SplittableRandom(name.hashCode());
            String typed = name.text()
                    .chars()
                    .mapToObj(unit -> variant(random, (char) unit))
                    .collect(joining());

            assertThat(AppName.parse(typed)).containsExactly(name);
        });
    }

    @Test
    @Tag("R2")
    void names_have_no_typographic_apostrophe_or_hyphen() {
        forAll(
                AppNameLawsTest::names,
                name -> assertThat(TypographicPunctuation.toAscii(name.text())).isEqualTo(name.text()));
    }

    private static String variant(RandomGenerator random, char unit) {
        String variants = TypographicPunctuation.variantsOf(unit);
        return String.valueOf(variants.charAt(random.nextInt(variants.length())));
    }

    /** Some keys are not valid names, such as the key of a ligature that stands for a sentence. Then no other name can equal them. */
    private static void foldsOnce(AppName name) {
        AppName.parse(name.key())
                .forEach(folded -> assertThat(folded.isSameAs(name)).isTrue());
    }

    private static UnicodeScript scriptOf(AppName character) {
        return UnicodeScript.of(character.text().codePointAt(0));
    }

    /** Returns a name of one script, mixed with characters common to all scripts. */
    private static AppName names(RandomGenerator random) {
        List<AppName> script = oneOf(random, SCRIPTS);
        return Stream.generate(() -> listOf(random, 20, any -> character(any, script)))
                .map(characters -> AppName.parse(String.join("", characters)))
                .flatMap(Either::toJavaStream)
                .findFirst()
                .orElseThrow();
    }

    private static String character(RandomGenerator random, List<AppName> script) {
        return switch (random.nextInt(9)) {
            case 0 -> " ";
            case 1 -> oneOf(random, COMMON_CHARACTERS).text();
            case 2 -> oneOf(random, List.of("'", "-"));
            default -> oneOf(random, script).text();
        };
    }
}
