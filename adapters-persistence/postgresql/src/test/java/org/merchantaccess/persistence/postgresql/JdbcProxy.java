package org.merchantaccess.persistence.postgresql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Creates objects of JDBC whose method calls a test handles. */
public final class JdbcProxy {

    private JdbcProxy() {}

    /**
     * Returns an object that passes each call to the handler.
     *
     * @param type an interface that the target implements
     */
    public static <T> T of(Class<?> type, T target, CallHandler<T> handler) {
        InvocationHandler calls = (proxy, method, arguments) -> {
            try {
                return handler.handle(target, method, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        @SuppressWarnings("unchecked")
        T proxy = (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls);
        return proxy;
    }

    /** Handles the method calls of a proxy. */
    @FunctionalInterface
    public interface CallHandler<T> {

        /** Returns the result of the call, usually of the same call of the target. */
        @Nullable Object handle(T target, Method method, Object @Nullable [] arguments) throws Throwable;
    }
}
