package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Verifies that {@code match} of each case of a closed type calls the method named like the case. Subclasses provide {@code cases()}.
 */
public abstract class CaseMatching {

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_calls_the_method_of_its_name(Object one) throws ReflectiveOperationException {
        assertThat(matched(one)).isEqualTo(one.getClass().getSimpleName() + " with " + one);
    }

    private static Object matched(Object one) throws ReflectiveOperationException {
        Method match = Arrays.stream(one.getClass().getMethods())
                .filter(method -> method.getName().equals("match") && !method.isBridge())
                .findFirst()
                .orElseThrow();
        try {
            return match.invoke(one, everyCase(match.getParameterTypes()[0]));
        } catch (InvocationTargetException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Returns an implementation whose methods return their name and their argument. */
    private static Object everyCase(Class<?> cases) {
        return Proxy.newProxyInstance(cases.getClassLoader(), new Class<?>[] {cases}, (proxy, method, given) -> {
            String name = method.getName();
            return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " with " + given[0];
        });
    }
}
