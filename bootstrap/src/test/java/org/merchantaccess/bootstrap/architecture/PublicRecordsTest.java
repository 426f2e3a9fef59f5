package org.merchantaccess.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.vavr.control.Option;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleSamples;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.bootstrap.settings.source.SettingsFile;
import org.merchantaccess.contracts.fixture.Samples;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.sqlite.SqliteTransactions;

/** Checks that the constructors of all public records reject null components, with the name of the component as message. */
class PublicRecordsTest {

    /** Excluded: only the pages create these records, and templates can render null. */
    private static final String EXCLUDED = MerchantAccessModel.ROOT + ".http.hub";

    private final MerchantAccess access = MerchantAccess.inMemory(Clock.systemUTC());
    private final PeopleAccess people =
            PeopleAccess.on(InMemoryPeople.ports(InMemory.ports(Clock.systemUTC())), Environment.TEST);
    private final Samples samples = PeopleSamples.all()
            .with(MerchantAccess.class, access)
            .with(PeopleAccess.class, people)
            .with(
                    Sql.class,
                    new SqliteTransactions(() -> {
                                throw new SQLException("a sample");
                            })
                            .sql())
            .with(Sealer.class, new Sealer(() -> {
                throw new IllegalStateException("a sample");
            }))
            .with(Class.class, PublicRecordsTest.class)
            .with(RouteTable.class, new RouteTable(List.of()))
            .with(RequestIds.class, new RequestIds(peer -> false))
            .with(Pattern.class, Pattern.compile("sample"))
            .with(ResourceBundle.class, ResourceBundle.getBundle("org.merchantaccess.application.outcome.failures"))
            .with(SettingsFile.class, SettingsFile.of(Map.of()))
            .with(TrustedProxies.class, TrustedProxies.none());

    @AfterEach
    void close() {
        people.close();
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
        assertThat(components).as("checked components").isGreaterThan(500);
    }

    private static Stream<Class<?>> publicRecords() {
        return MerchantAccessModel.mainClasses().stream()
                .filter(JavaClass::isRecord)
                .filter(record -> !record.getPackageName().startsWith(EXCLUDED))
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

    private List<String> faultOf(Class<?> record, RecordComponent component, @Nullable Object invalid) {
        String name = record.getName() + "." + component.getName();
        try {
            Samples.make(record, argumentsFor(record, component, invalid));
            return List.of(name + " accepts " + invalid);
        } catch (NullPointerException rejected) {
            return component.getName().equals(rejected.getMessage())
                    ? List.of()
                    : List.of(name + " has only the message " + rejected.getMessage());
        }
    }

    /** Creates constructor arguments. Components are checked in order, so those after the rejected one can be null. */
    private @Nullable Object[] argumentsFor(Class<?> record, RecordComponent rejected, @Nullable Object invalid) {
        RecordComponent[] components = record.getRecordComponents();
        @Nullable Object[] arguments = new Object[components.length];
        boolean isRejectedOrAfter = false;
        for (int i = 0; i < components.length; i++) {
            boolean isRejected = components[i].getName().equals(rejected.getName());
            isRejectedOrAfter |= isRejected;
            boolean isNeeded = !isRejectedOrAfter || components[i].getType().isPrimitive();
            arguments[i] = isNeeded ? samples.of(components[i].getType()) : isRejected ? invalid : null;
        }
        return arguments;
    }
}
