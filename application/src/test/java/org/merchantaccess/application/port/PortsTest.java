package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.application.memory.InMemory;

class PortsTest {

    private static final Ports PORTS = InMemory.ports(new MovableClock());

    static Stream<Method> replacements() {
        return Stream.of(Ports.class, PeoplePorts.class)
                .flatMap(ports -> Arrays.stream(ports.getDeclaredMethods()))
                .filter(method -> method.getName().equals("with"))
                .sorted(Comparator.comparing(Method::toString));
    }

    @ParameterizedTest
    @MethodSource("replacements")
    void what_is_replaced_is_the_other_one_and_all_else_stays(Method replacement) throws ReflectiveOperationException {
        Record before = replacement.getDeclaringClass() == Ports.class ? PORTS : PORTS.people();
        Map<Class<?>, Object> expected = ports(before);
        Object[] others = Arrays.stream(replacement.getParameterTypes())
                .map(PortsTest::another)
                .toArray();
        for (int i = 0; i < others.length; i++) {
            expected.put(replacement.getParameterTypes()[i], others[i]);
        }

        Record after = (Record) replacement.invoke(before, others);

        ports(after)
                .forEach((type, port) ->
                        assertThat(port).as(type.getSimpleName()).isSameAs(expected.get(type)));
    }

    private static Map<Class<?>, Object> ports(Record of) throws ReflectiveOperationException {
        Map<Class<?>, Object> ports = new LinkedHashMap<>();
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            ports.put(component.getType(), component.getAccessor().invoke(of));
        }
        return ports;
    }

    /** Such a port is only there, and never called. */
    private static Object another(Class<?> port) {
        return port == PeoplePorts.class
                ? InMemory.ports(new MovableClock()).people()
                : Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
