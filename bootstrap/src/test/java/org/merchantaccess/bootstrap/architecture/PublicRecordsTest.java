package org.merchantaccess.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.vavr.control.Option;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.Samples;
import org.merchantaccess.architecture.MainClasses;
import org.merchantaccess.bootstrap.settings.source.SettingsFile;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.RouteTable;

/**
 * What is made of a null is refused when it is made, and the component is named: commands, queries, actors, settings, and whatever else
 * callers of the core make. A record that forgets it does not pass.
 */
class PublicRecordsTest {

    /** What pages show is made by the pages alone, and templates can show that there is nothing. */
    private static final String PAGES = MerchantAccessHouse.ROOT + ".http.hub";

    private final MerchantAccess access = MerchantAccess.inMemory(Clock.systemUTC());
    private final Samples samples = new Samples()
            .with(MerchantAccess.class, access)
            .with(RouteTable.class, new RouteTable(List.of()))
            .with(RequestIds.class, new RequestIds(peer -> false))
            .with(Pattern.class, Pattern.compile("sample"))
            .with(SettingsFile.class, SettingsFile.of(Map.of()))
            .with(TrustedProxies.class, TrustedProxies.none());

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void every_component_of_a_public_record_rejects_null_and_is_named() {
        List<String> faults = new ArrayList<>();
        long components = publicRecords()
                .flatMap(record -> Stream.of(record.getRecordComponents())
                        .filter(PublicRecordsTest::mayNotBeNull)
                        .peek(component -> faults.addAll(faultsOf(record, component))))
                .count();

        assertThat(faults).isEmpty();
        assertThat(components).as("components that were tried").isGreaterThan(500);
    }

    private static Stream<Class<?>> publicRecords() {
        return MainClasses.of(MerchantAccessHouse.ROOT).stream()
                .filter(JavaClass::isRecord)
                .filter(record -> !record.getPackageName().startsWith(PAGES))
                .<Class<?>>map(JavaClass::reflect)
                .filter(PublicRecordsTest::isPublic);
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    private static boolean mayNotBeNull(RecordComponent component) {
        return !component.getType().isPrimitive()
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private List<String> faultsOf(Class<?> record, RecordComponent component) {
        List<String> faults = new ArrayList<>(faultOf(record, component, null));
        if (component.getType() == Option.class) {
            faults.addAll(faultOf(record, component, Option.some(null)));
        }
        return faults;
    }

    private List<String> faultOf(Class<?> record, RecordComponent component, @Nullable Object refused) {
        String name = record.getName() + "." + component.getName();
        try {
            Samples.make(record, partsUpTo(record, component, refused));
            return List.of(name + " accepts " + refused);
        } catch (NullPointerException rejected) {
            return component.getName().equals(rejected.getMessage())
                    ? List.of()
                    : List.of(name + " says only " + rejected.getMessage());
        }
    }

    /** Components are checked in their order, so that those behind the one that is refused do not matter. */
    private @Nullable Object[] partsUpTo(Class<?> record, RecordComponent refused, @Nullable Object part) {
        RecordComponent[] components = record.getRecordComponents();
        @Nullable Object[] parts = new Object[components.length];
        boolean isBehind = false;
        for (int i = 0; i < components.length; i++) {
            boolean isRefused = components[i].getName().equals(refused.getName());
            isBehind |= isRefused;
            boolean isNeeded = !isBehind || components[i].getType().isPrimitive();
            parts[i] = isNeeded ? samples.of(components[i].getType()) : isRefused ? part : null;
        }
        return parts;
    }
}
