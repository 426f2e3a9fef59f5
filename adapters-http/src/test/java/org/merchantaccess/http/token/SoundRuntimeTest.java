package org.merchantaccess.http.token;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundRuntimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.1", "17.0.2+8", "11.0.30", "16.0.2"})
    void s29_a_runtime_that_takes_forged_signatures_is_refused_with_the_reason(String version) {
        assertThatThrownBy(() -> SoundRuntime.require(Runtime.Version.parse(version)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(version)
                .hasMessageContaining("CVE-2022-21449")
                .hasMessageContaining("17.0.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.3", "17.0.3+7", "17.0.15+6-Debian-1deb12u1", "21", "25.0.1+8-LTS"})
    void s29_a_runtime_without_that_fault_is_taken(String version) {
        assertThatCode(() -> SoundRuntime.require(Runtime.Version.parse(version)))
                .doesNotThrowAnyException();
    }
}
