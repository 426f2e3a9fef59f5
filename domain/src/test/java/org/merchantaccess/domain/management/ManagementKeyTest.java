package org.merchantaccess.domain.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.kernel.Environment;

class ManagementKeyTest {

    private static final String RANDOM = "7".repeat(ManagementKey.RANDOM_CHARACTERS);

    @Test
    void key_prefix_shows_the_environment() {
        assertThat(ManagementKey.made(Environment.TEST, RANDOM).text()).isEqualTo("mmt_" + RANDOM);
        assertThat(ManagementKey.made(Environment.PRODUCTION, RANDOM).text()).isEqualTo("mml_" + RANDOM);
    }

    @Test
    void rejects_a_key_of_the_other_environment() {
        assertThat(ManagementKey.parse(Environment.TEST, "mml_" + RANDOM)).isEqualTo(Option.none());
        assertThat(ManagementKey.parse(Environment.PRODUCTION, "mml_" + RANDOM).map(ManagementKey::text))
                .isEqualTo(Option.some("mml_" + RANDOM));
    }

    @Test
    void rejects_random_text_of_wrong_length_or_alphabet() {
        assertThatIllegalArgumentException().isThrownBy(() -> ManagementKey.made(Environment.TEST, RANDOM + "7"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManagementKey.made(Environment.TEST, RANDOM.substring(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManagementKey.made(Environment.TEST, "-" + RANDOM.substring(1)));
    }
}
