package org.merchantaccess.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.allowlist.AllowlistPolicy;
import org.merchantaccess.domain.allowlist.WidestRanges;
import org.merchantaccess.domain.kernel.Environment;

class AccessSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT2S", "PT10S", "PT60S"})
    void the_maximum_staleness_is_two_to_sixty_seconds(Duration staleness) {
        assertThat(settings(staleness).maxStaleness()).isEqualTo(staleness);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1.999S", "PT60.001S", "PT-10S"})
    void other_values_of_the_maximum_staleness_are_rejected(Duration staleness) {
        assertThatThrownBy(() -> settings(staleness))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 to 60 seconds");
    }

    private static AccessSettings settings(Duration staleness) {
        return new AccessSettings(
                Environment.TEST, false, WidestRanges.standard(), staleness, FailureLimits.standard());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, FailureLimits.MOST})
    @Tag("S19")
    void failure_limits_within_the_range_are_accepted(int perMinute) {
        assertThatCode(() -> new FailureLimits(perMinute, perMinute, perMinute)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, FailureLimits.MOST + 1})
    @Tag("S19")
    void failure_limits_outside_the_range_are_rejected(int perMinute) {
        assertThatThrownBy(() -> new FailureLimits(perMinute, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FailureLimits(1, perMinute, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FailureLimits(1, 1, perMinute)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("R8")
    void widest_ranges_have_defaults_and_can_be_set() {
        AccessSettings settings = AccessSettings.of(Environment.PRODUCTION);
        WidestRanges wider = new WidestRanges(12, 29);

        assertThat(settings.allowlistPolicy().widest()).isEqualTo(new WidestRanges(16, 32));
        assertThat(settings.withWidestRanges(wider).withInternalAddresses().allowlistPolicy())
                .isEqualTo(new AllowlistPolicy(Environment.PRODUCTION, true, wider));
    }

    @Test
    void internal_addresses_are_allowed_only_if_set() {
        AccessSettings settings = AccessSettings.of(Environment.PRODUCTION);

        assertThat(settings.internalAddresses()).isFalse();
        assertThat(settings.withInternalAddresses().internalAddresses()).isTrue();
    }
}
