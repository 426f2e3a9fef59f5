package org.merchantaccess.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.application.account.ProofFailure;
import org.merchantaccess.application.allowlist.RangeFailure;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.application.port.BackupFailure;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.upkeep.UpkeepFailure;

/** Whoever has a case for each failure has the right one called: Java 17 has no switch over sealed types. */
class FailuresTest {

    static Stream<Class<?>> failures() {
        return Stream.of(
                        AccessFailure.class,
                        BackupFailure.class,
                        ChangeFailure.class,
                        ManagementFailure.class,
                        PeopleFailure.class,
                        ProofFailure.class,
                        RangeFailure.class,
                        ReadFailure.class,
                        SessionFailure.class,
                        UpkeepFailure.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_is_answered_by_the_case_that_is_its_own(Class<?> failure) throws ReflectiveOperationException {
        Object one = new Samples().of(failure);
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
