package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersTest {

    @Test
    void a_text_matches_if_every_character_does() {
        assertThat(Characters.allMatch("123", Character::isDigit)).isTrue();
        assertThat(Characters.allMatch("12a", Character::isDigit)).isFalse();
        assertThat(Characters.allMatch("a12", Character::isDigit)).isFalse();
    }

    @Test
    void an_empty_text_matches() {
        assertThat(Characters.allMatch("", Character::isDigit)).isTrue();
    }

    @Test
    void both_units_of_a_surrogate_pair_are_tested() {
        assertThat(Characters.allMatch("\uD83D\uDCB3", unit -> unit == 0xD83D)).isFalse();
    }
}
