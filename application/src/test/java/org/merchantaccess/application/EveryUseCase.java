package org.merchantaccess.application;

import io.vavr.control.Either;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All use cases of an instance, found in its lists, so that none can be left out of a test about all of them. */
public final class EveryUseCase {

    private final MerchantAccess access;
    private final Samples samples;

    private EveryUseCase(MerchantAccess access, Samples samples) {
        this.access = access;
        this.samples = samples;
    }

    public static EveryUseCase of(MerchantAccess access) {
        return of(access, new Samples());
    }

    /** The same, asked with those samples. */
    public static EveryUseCase of(MerchantAccess access, Samples samples) {
        return new EveryUseCase(access, samples);
    }

    /**
     * What each answers to a sample of its command or query, by its name such as {@code merchants.open}. Tokens are asked about
     * before the merchant that they are of is suspended.
     */
    public Map<String, Either<?, ?>> answers() {
        Map<String, Either<?, ?>> answers = new LinkedHashMap<>();
        lists().forEach(list -> Stream.of(list.getReturnType().getRecordComponents())
                .forEach(useCase -> answers.put(
                        list.getName() + "." + useCase.getName(), answer(call(useCase, call(list, access))))));
        return answers;
    }

    private static Stream<Method> lists() {
        return Stream.of(MerchantAccess.class.getMethods())
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
