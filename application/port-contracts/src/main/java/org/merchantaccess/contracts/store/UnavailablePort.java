package org.merchantaccess.contracts.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.node.ChangeSignals;
import org.merchantaccess.application.port.token.AssertionReader;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.application.wiring.StorePorts;
import org.merchantaccess.application.wiring.SystemPorts;
import org.merchantaccess.application.wiring.TokenPorts;

/** Replaces one port by a proxy that throws {@link PortUnavailable} on demand. */
public final class UnavailablePort {

    /** Clocks, the topology and signals do not fail, and transactions report unavailability through their result. */
    private static final Set<Class<?>> NEVER =
            Set.of(Clock.class, Ticker.class, Transactions.class, StoreTopology.class, ChangeSignals.class);

    private UnavailablePort() {}

    /** Returns every port of the application that may be unavailable. */
    public static List<Class<?>> types() {
        return Stream.concat(
                        Stream.of(StorePorts.class, SystemPorts.class).flatMap(group -> typesOf(group).stream()),
                        Stream.of(TokenSigner.class, TokenReader.class, AssertionReader.class, Decisions.class))
                .toList();
    }

    /** Returns every port of the given group that may be unavailable. */
    public static List<Class<?>> typesOf(Class<?> group) {
        return getters(group)
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> !NEVER.contains(type))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /** Returns the ports with a port of the given type that is unavailable while the condition is true. */
    public static Ports in(Ports ports, Class<?> type, BooleanSupplier isUnavailable) {
        return new Ports(
                inGroup(StorePorts.class, ports.store(), type, isUnavailable),
                new TokenPorts(
                        orFragile(TokenSigner.class, ports.tokens().signer(), type, isUnavailable),
                        orFragile(TokenReader.class, ports.tokens().reader(), type, isUnavailable),
                        orFragile(AssertionReader.class, ports.tokens().assertions(), type, isUnavailable)),
                inGroup(SystemPorts.class, ports.system(), type, isUnavailable),
                orFragile(Decisions.class, ports.decisions(), type, isUnavailable));
    }

    /** Returns the group with a port of the given type that is unavailable while the condition is true. */
    public static <G> G inGroup(Class<G> group, G ports, Class<?> type, BooleanSupplier isUnavailable) {
        return getters(group)
                .filter(getter -> getter.getReturnType() == type)
                .findFirst()
                .map(getter -> replaced(group, ports, getter, fragile(type, call(getter, ports), isUnavailable)))
                .orElse(ports);
    }

    /** Returns the component of a group of ports with the given type. */
    public static Object member(Object group, Class<?> type) {
        return getters(group.getClass())
                .filter(getter -> getter.getReturnType() == type)
                .findFirst()
                .map(getter -> call(getter, group))
                .orElseThrow(() -> new AssertionError(type));
    }

    private static <P> P orFragile(Class<P> own, P port, Class<?> type, BooleanSupplier isUnavailable) {
        return own == type ? own.cast(fragile(own, port, isUnavailable)) : port;
    }

    private static Stream<Method> getters(Class<?> group) {
        return Stream.of(group.getRecordComponents()).map(RecordComponent::getAccessor);
    }

    private static <G> G replaced(Class<G> group, G ports, Method getter, Object port) {
        String name = getter.getName();
        String with = "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Stream.of(ports.getClass().getMethods())
                .filter(method -> method.getName().equals(with) && !method.isBridge())
                .map(method -> group.cast(call(method, ports, port)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(with));
    }

    private static Object fragile(Class<?> type, Object port, BooleanSupplier isUnavailable) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (isUnavailable.getAsBoolean()) {
                throw new PortUnavailable(
                        type.getSimpleName() + "." + method.getName() + " is unavailable in this test");
            }
            try {
                return method.invoke(port, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }

    private static Object call(Method method, Object owner, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(owner, arguments);
        } catch (ReflectiveOperationException unable) {
            throw new LinkageError(method.getName(), unable);
        }
    }
}
