package org.merchantaccess.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.Environment;

class AccessSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT2S", "PT10S", "PT60S"})
    void a_node_may_be_stale_for_two_seconds_to_a_minute(Duration staleness) {
        assertThat(settings(staleness).maxStaleness()).isEqualTo(staleness);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1.999S", "PT60.001S", "PT-10S"})
    void for_no_less_and_no_more(Duration staleness) {
        assertThatThrownBy(() -> settings(staleness))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 to 60 seconds");
    }

    private static AccessSettings settings(Duration staleness) {
        return new AccessSettings(Environment.TEST, false, staleness, FailureLimits.standard());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, FailureLimits.MOST})
    void s19_so_many_failures_a_minute_may_be_let_pass(int perMinute) {
        assertThatCode(() -> new FailureLimits(perMinute, perMinute, perMinute)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, FailureLimits.MOST + 1})
    void s19_neither_none_nor_any_number(int perMinute) {
        assertThatThrownBy(() -> new FailureLimits(perMinute, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FailureLimits(1, perMinute, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FailureLimits(1, 1, perMinute)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void internal_addresses_are_welcome_only_where_it_is_said() {
        AccessSettings settings = AccessSettings.of(Environment.PRODUCTION);

        assertThat(settings.internalAddresses()).isFalse();
        assertThat(settings.withInternalAddresses().internalAddresses()).isTrue();
    }
}
