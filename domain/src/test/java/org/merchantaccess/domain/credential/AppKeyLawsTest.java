package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import io.vavr.control.Option;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.kernel.Environment;

class AppKeyLawsTest {

    private static final List<Character> BASE62 = IntStream.rangeClosed('0', 'z')
            .filter(Character::isLetterOrDigit)
            .mapToObj(unit -> (char) unit)
            .toList();

    @Test
    void a_key_that_was_made_is_read_again() {
        forAll(
                AppKeyLawsTest::texts,
                text -> assertThat(AppKey.parse(text).map(AppKey::text)).isEqualTo(Option.some(text)));
    }

    /** CRC-32 sees every change within 32 bits in a row, which one character is. */
    @Test
    void a_key_with_one_character_changed_is_no_key() {
        forAll(
                AppKeyLawsTest::withOneCharacterChanged,
                text -> assertThat(AppKey.parse(text)).isEmpty());
    }

    private static String texts(RandomGenerator random) {
        String characters = Stream.generate(() -> oneOf(random, BASE62))
                .limit(AppKey.RANDOM_CHARACTERS)
                .map(String::valueOf)
                .collect(Collectors.joining());
        return AppKey.made(oneOf(random, List.of(Environment.values())), characters)
                .text();
    }

    private static String withOneCharacterChanged(RandomGenerator random) {
        StringBuilder text = new StringBuilder(texts(random));
        int position = random.nextInt(text.length());
        char before = text.charAt(position);
        char changed = Stream.generate(
                        () -> random.nextInt(8) == 0 ? (char) random.nextInt(0x10000) : oneOf(random, BASE62))
                .filter(other -> other != before)
                .findFirst()
                .orElseThrow();
        text.setCharAt(position, changed);
        return text.toString();
    }
}
