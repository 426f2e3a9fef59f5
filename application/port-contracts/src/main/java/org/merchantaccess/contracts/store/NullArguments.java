package org.merchantaccess.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.contracts.fixture.Samples;

/** Calls each method of a port with a null argument. */
final class NullArguments {

    private final Transactions transactions;
    private final Samples samples;

    NullArguments(Transactions transactions, Samples samples) {
        this.transactions = transactions;
        this.samples = samples;
    }

    /** Fails unless each method of the port throws a {@link NullPointerException} if one of its arguments is null. */
    void assertRejected(Class<?> type, Object port) {
        List<String> accepted = Stream.of(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .flatMap(method -> IntStream.range(0, method.getParameterCount())
                        .filter(place -> !method.getParameterTypes()[place].isPrimitive())
                        .filter(place -> !isRejected(method, port, place))
                        .mapToObj(place -> type.getSimpleName() + "." + method.getName() + ", argument " + (place + 1)))
                .sorted()
                .toList();

        assertThat(accepted).as("methods that accept null").isEmpty();
    }

    private boolean isRejected(Method method, Object port, int place) {
        try {
            transactions.inTransaction(() -> "unavailable", () -> Either.left(call(method, port, place)));
            return false;
        } catch (NullPointerException rejected) {
            return true;
        }
    }

    private Object call(Method method, Object port, int place) {
        @Nullable Object[] arguments =
                Stream.of(method.getParameterTypes()).map(samples::of).toArray();
        arguments[place] = null;
        try {
            method.setAccessible(true);
            return method.invoke(port, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new AssertionError(thrown);
        } catch (IllegalAccessException impossible) {
            throw new LinkageError(method.getName(), impossible);
        }
    }
}
