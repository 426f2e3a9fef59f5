package org.merchantaccess.domain.key;

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
    void parses_every_created_key() {
        forAll(
                AppKeyLawsTest::texts,
                text -> assertThat(AppKey.parse(text).map(AppKey::text)).isEqualTo(Option.some(text)));
    }

    /** CRC-32 detects every error burst of up to 32 bits, so every change of one character. */
    @Test
    void rejects_a_key_with_one_changed_character() {
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
