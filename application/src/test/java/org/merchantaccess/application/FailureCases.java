package org.merchantaccess.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.contracts.fixture.Samples;

/**
 * Verifies that each failure calls its own case. Java 17 has no switch over sealed types. A subclass lists the failures in {@code
 * failures()}.
 */
public abstract class FailureCases {

    private final Samples samples;

    protected FailureCases(Samples samples) {
        this.samples = samples;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void each_failure_calls_its_own_case(Class<?> failure) throws ReflectiveOperationException {
        Object one = samples.of(failure);
        Method match = Arrays.stream(failure.getDeclaredMethods())
                .filter(method -> method.getName().equals("match"))
                .findFirst()
                .orElseThrow();

        Object answer = match.invoke(one, answersByCase(match.getParameterTypes()[0]));

        assertThat(answer).isEqualTo("case of " + failure.getSimpleName());
    }

    private static Object answersByCase(Class<?> cases) {
        return Proxy.newProxyInstance(
                cases.getClassLoader(),
                new Class<?>[] {cases},
                (proxy, method, arguments) -> "case of " + method.getParameterTypes()[0].getSimpleName());
    }
}
