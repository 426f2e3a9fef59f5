package org.merchantaccess.tokens;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumRuntimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.1", "17.0.2+8", "11.0.30", "16.0.2"})
    @Tag("S29")
    void rejects_a_runtime_that_accepts_forged_signatures(String version) {
        assertThatThrownBy(() -> MinimumRuntime.require(Runtime.Version.parse(version)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(version)
                .hasMessageContaining("CVE-2022-21449")
                .hasMessageContaining("17.0.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.3", "17.0.3+7", "17.0.15+6-Debian-1deb12u1", "21", "25.0.1+8-LTS"})
    @Tag("S29")
    void accepts_a_runtime_without_the_defect(String version) {
        assertThatCode(() -> MinimumRuntime.require(Runtime.Version.parse(version)))
                .doesNotThrowAnyException();
    }
}
