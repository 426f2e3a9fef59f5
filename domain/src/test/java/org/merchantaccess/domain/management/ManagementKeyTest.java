package org.merchantaccess.domain.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.kernel.Environment;

class ManagementKeyTest {

    private static final String RANDOM = "7".repeat(ManagementKey.RANDOM_CHARACTERS);

    @Test
    void a_key_shows_which_world_it_is_for() {
        assertThat(ManagementKey.made(Environment.TEST, RANDOM).text()).isEqualTo("mmt_" + RANDOM);
        assertThat(ManagementKey.made(Environment.PRODUCTION, RANDOM).text()).isEqualTo("mml_" + RANDOM);
    }

    @Test
    void the_key_of_one_world_is_none_of_the_other() {
        assertThat(ManagementKey.parse(Environment.TEST, "mml_" + RANDOM)).isEqualTo(Option.none());
        assertThat(ManagementKey.parse(Environment.PRODUCTION, "mml_" + RANDOM).map(ManagementKey::text))
                .isEqualTo(Option.some("mml_" + RANDOM));
    }

    @Test
    void what_is_drawn_for_a_key_is_taken_whole_or_not_at_all() {
        assertThatIllegalArgumentException().isThrownBy(() -> ManagementKey.made(Environment.TEST, RANDOM + "7"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManagementKey.made(Environment.TEST, RANDOM.substring(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManagementKey.made(Environment.TEST, "-" + RANDOM.substring(1)));
    }
}
