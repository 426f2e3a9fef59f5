package org.merchantaccess.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.contracts.store.MovableClock;

class PortsTest {

    private static final Ports PORTS = InMemory.ports(new MovableClock());

    static Stream<Method> replacements() {
        return Stream.of(StorePorts.class, SystemPorts.class)
                .flatMap(group ->
                        getters(group).filter(getter -> getter.getReturnType().isInterface()));
    }

    @ParameterizedTest
    @MethodSource("replacements")
    void replacing_one_port_leaves_the_others(Method getter) throws ReflectiveOperationException {
        Object before = getter.getDeclaringClass() == StorePorts.class ? PORTS.store() : PORTS.system();
        Object other = another(getter.getReturnType());
        Map<String, Object> expected = ports(getter.getDeclaringClass(), before);
        expected.put(getter.getName(), other);

        Object after = replacement(getter, before).invoke(before, other);

        ports(getter.getDeclaringClass(), after)
                .forEach((name, port) -> assertThat(port).as(name).isSameAs(expected.get(name)));
    }

    private static Method replacement(Method getter, Object group) {
        String name = getter.getName();
        Method with = Stream.of(group.getClass().getMethods())
                .filter(method ->
                        method.getName().equals("with" + Character.toUpperCase(name.charAt(0)) + name.substring(1)))
                .filter(method -> !method.isBridge())
                .findFirst()
                .orElseThrow();
        with.setAccessible(true);
        return with;
    }

    private static Stream<Method> getters(Class<?> group) {
        return Stream.of(group.getRecordComponents()).map(RecordComponent::getAccessor);
    }

    private static Map<String, Object> ports(Class<?> group, Object of) throws ReflectiveOperationException {
        Map<String, Object> ports = new TreeMap<>();
        for (Method getter : getters(group).toList()) {
            ports.put(getter.getName(), getter.invoke(of));
        }
        return ports;
    }

    /** Returns a port that is never called. */
    private static Object another(Class<?> port) {
        return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(method.getName());
        });
    }
}
