package org.merchantaccess.domain.credential;

import static java.util.stream.Collectors.groupingBy;
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
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AppNameLawsTest {

    /** Every character that is a name by itself. */
    private static final List<AppName> CHARACTERS = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .mapToObj(codePoint -> AppName.parse(Character.toString(codePoint)))
            .flatMap(Either::toJavaStream)
            .toList();

    private static final List<List<AppName>> SCRIPTS = List.copyOf(
            CHARACTERS.stream().collect(groupingBy(AppNameLawsTest::scriptOf)).values());

    private static final List<AppName> OF_EVERY_SCRIPT = CHARACTERS.stream()
            .filter(character ->
                    Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED).contains(scriptOf(character)))
            .toList();

    @Test
    void r1_the_key_of_a_name_is_a_name_with_the_same_key() {
        forAll(AppNameLawsTest::names, AppNameLawsTest::foldsOnce);
    }

    @Test
    void r1_the_key_of_a_character_is_a_name_with_the_same_key() {
        CHARACTERS.forEach(AppNameLawsTest::foldsOnce);
    }

    /** Case is changed in decomposed text, as Unicode 3.13 asks: in composed text an iota subscript would pass the marks behind it. */
    @Test
    void r1_case_makes_no_difference_in_any_script() {
        forAll(AppNameLawsTest::names, name -> {
            String decomposed = Normalizer.normalize(name.text(), Normalizer.Form.NFD);
            Stream.of(decomposed.toUpperCase(Locale.ROOT), decomposed.toLowerCase(Locale.ROOT))
                    .flatMap(text -> AppName.parse(text).toJavaStream())
                    .forEach(other -> assertThat(other.key()).isEqualTo(name.key()));
        });
    }

    @Test
    void r2_a_name_read_again_is_the_same_name() {
        forAll(
                AppNameLawsTest::names,
                name -> assertThat(AppName.parse(name.text())).containsExactly(name));
    }

    /** Where the key is no name, as that of a ligature that stands for a sentence, nobody can have it for a name either. */
    private static void foldsOnce(AppName name) {
        AppName.parse(name.key()).forEach(folded -> assertThat(folded.key()).isEqualTo(name.key()));
    }

    private static UnicodeScript scriptOf(AppName character) {
        return UnicodeScript.of(character.text().codePointAt(0));
    }

    /** Names of one script, with characters that go with every script among them. */
    private static AppName names(RandomGenerator random) {
        List<AppName> script = oneOf(random, SCRIPTS);
        return Stream.generate(() -> listOf(random, 20, any -> character(any, script)))
                .map(characters -> AppName.parse(String.join("", characters)))
                .flatMap(Either::toJavaStream)
                .findFirst()
                .orElseThrow();
    }

    private static String character(RandomGenerator random, List<AppName> script) {
        return switch (random.nextInt(8)) {
            case 0 -> " ";
            case 1 -> oneOf(random, OF_EVERY_SCRIPT).text();
            default -> oneOf(random, script).text();
        };
    }
}
