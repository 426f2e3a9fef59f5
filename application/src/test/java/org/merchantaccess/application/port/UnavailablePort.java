package org.merchantaccess.application.port;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.merchantaccess.application.Samples;

/** One of several ports, which throws {@link PortUnavailable} at every call whenever a test wants it to. */
public final class UnavailablePort {

    /** Time goes on, and transactions have their own way to say that they are unavailable. */
    private static final Set<Class<?>> NEVER = Set.of(Clock.class, Ticker.class, Transactions.class);

    private UnavailablePort() {}

    /** Every port that may be unavailable. */
    public static List<Class<?>> types() {
        return Stream.of(Ports.class, PeoplePorts.class)
                .flatMap(record -> Stream.of(record.getRecordComponents()))
                .<Class<?>>map(RecordComponent::getType)
                .filter(type -> !type.isRecord() && !NEVER.contains(type))
                .toList();
    }

    /** The same ports, of which the one of that type is unavailable while that is true. */
    public static Ports in(Ports ports, Class<?> type, BooleanSupplier isUnavailable) {
        PeoplePorts people = (PeoplePorts) replaced(ports.people(), type, isUnavailable);
        return ((Ports) replaced(ports, type, isUnavailable)).with(people);
    }

    private static Object replaced(Record ports, Class<?> type, BooleanSupplier isUnavailable) {
        return Samples.make(
                ports.getClass(),
                Stream.of(ports.getClass().getRecordComponents())
                        .map(component -> component.getType() == type
                                ? fragile(type, value(component, ports), isUnavailable)
                                : value(component, ports))
                        .toArray());
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

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unable) {
            throw new LinkageError(component.getName(), unable);
        }
    }
}
