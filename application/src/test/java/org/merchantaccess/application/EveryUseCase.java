package org.merchantaccess.application;

import io.vavr.control.Either;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All use cases of an instance, discovered by reflection, so that no test about all of them misses one. */
public final class EveryUseCase {

    private final Object instance;
    private final Samples samples;

    private EveryUseCase(Object instance, Samples samples) {
        this.instance = instance;
        this.samples = samples;
    }

    public static EveryUseCase of(MerchantAccess access) {
        return of(access, new Samples());
    }

    /** Creates the use cases of an instance, called with the given samples. */
    public static EveryUseCase of(Object instance, Samples samples) {
        return new EveryUseCase(instance, samples);
    }

    /**
     * Calls each use case with a sample of its command or query. The result is keyed by name, such as {@code merchants.open}. Token use
     * cases are called before the merchant is suspended.
     */
    public Map<String, Either<?, ?>> answers() {
        Map<String, Either<?, ?>> answers = new LinkedHashMap<>();
        lists().forEach(list -> Stream.of(list.getReturnType().getRecordComponents())
                .forEach(useCase -> answers.put(
                        list.getName() + "." + useCase.getName(), answer(call(useCase, call(list, instance))))));
        return answers;
    }

    private Stream<Method> lists() {
        return Stream.of(instance.getClass().getMethods())
                .filter(method -> method.getReturnType().getSimpleName().endsWith("UseCases"))
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> Stream.of(method.getReturnType().getRecordComponents())
                        .allMatch(useCase -> useCase.getType().isInterface()))
                .sorted(Comparator.comparing(Method::getName).reversed());
    }

    private static Object call(RecordComponent component, Object list) {
        return call(component.getAccessor(), list);
    }

    private Either<?, ?> answer(Object useCase) {
        Method handle = Stream.of(useCase.getClass().getInterfaces())
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.getName().equals("handle"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(useCase + " is no use case"));
        return (Either<?, ?>) call(handle, useCase, samples.of(handle.getParameterTypes()[0]));
    }

    private static Object call(Method method, Object owner, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(owner, arguments);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(method + " threw", thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new LinkageError(method.getName(), hidden);
        }
    }
}
