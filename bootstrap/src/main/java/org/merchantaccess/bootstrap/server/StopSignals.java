package org.merchantaccess.bootstrap.server;

import java.lang.reflect.Proxy;
import java.util.List;

/**
 * The signals by which operators and their machinery tell a process to stop: {@code SIGTERM}, and {@code SIGINT} for Ctrl-C. Left alone,
 * they end the process with 143 and 130, whatever shutdown hooks do. {@code sun.misc.Signal} is what the JDK has for it: supported for want
 * of anything better (JEP 260), and asked for by name, as a compiler that takes warnings for errors knows no exception for it.
 */
final class StopSignals {

    private static final List<String> NAMES = List.of("TERM", "INT");

    private StopSignals() {}

    /** Does that with each, in place of ending the process. Where the runtime keeps signals to itself, nothing changes. */
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
            // -Xrs, or a runtime without it: the process ends as the system says
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
