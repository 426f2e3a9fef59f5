package org.merchantaccess.bootstrap.server;

import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Handles the stop signals {@code SIGTERM} and {@code SIGINT} (Ctrl-C). By default they end the process with 143 and 130, whatever shutdown
 * hooks do. {@code sun.misc.Signal} is the only JDK API for this and remains supported (JEP 260). It is used by reflection, because the
 * compiler's warning about it cannot be suppressed and warnings are errors.
 */
final class StopSignals {

    private static final List<String> NAMES = List.of("TERM", "INT");

    private StopSignals() {}

    /** Runs the action on each stop signal instead of ending the process. Has no effect if the JVM reserves the signals. */
    static void each(Runnable action) {
        NAMES.forEach(name -> handle(name, action));
    }

    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy(handler, action));
        } catch (ReflectiveOperationException reserved) {
            // -Xrs, or a runtime without sun.misc.Signal: the default action ends the process
        }
    }

    private static Object proxy(Class<?> handler, Runnable action) {
        return Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(action, arguments);
            }
            action.run();
            return null;
        });
    }
}
