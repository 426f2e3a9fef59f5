package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies that secrets are equal if their texts are equal. Subclasses provide {@code secrets()}. */
public abstract class SecretEquality {

    @ParameterizedTest
    @MethodSource("secrets")
    void secrets_with_the_same_text_are_equal(IntFunction<Object> secret) {
        assertThat(secret.apply(1)).isEqualTo(secret.apply(1)).hasSameHashCodeAs(secret.apply(1));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void secrets_with_different_texts_differ(IntFunction<Object> secret) {
        assertThat(secret.apply(1)).isNotEqualTo(secret.apply(2)).isNotEqualTo("1");
        assertThat(secret.apply(1).hashCode()).isNotEqualTo(secret.apply(2).hashCode());
    }

    protected static Named<IntFunction<Object>> secret(String name, IntFunction<Object> secret) {
        return Named.of(name, secret);
    }
}
