package org.merchantaccess.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.architecture.MainClasses;

/** Checks that commands and queries can gain an optional field without a change for their callers (ADR 52). */
class RequestsTest {

    private static final Set<String> NAMES = Set.of("Command", "Query");

    @Test
    void a_request_has_a_factory_and_no_public_constructor() {
        List<JavaClass> requests = requests().toList();

        assertThat(requests).hasSizeGreaterThan(80);
        assertThat(requests).allSatisfy(request -> {
            assertThat(request.getModifiers()).contains(ABSTRACT);
            assertThat(request.getConstructors())
                    .noneMatch(it -> it.getModifiers().contains(PUBLIC));
            assertThat(factories(request)).hasSize(1);
        });
    }

    /** An absent merchant can also be a scope, such as all operators. Then the factory takes it, so that no caller forgets it. */
    @Test
    void an_optional_field_has_a_method_that_sets_it_or_is_a_parameter_of_the_factory() {
        assertThat(requests())
                .allSatisfy(request -> assertThat(optionsWithoutMethod(request)).hasSize(optionsOfFactory(request)));
    }

    private static List<String> optionsWithoutMethod(JavaClass request) {
        List<String> names =
                request.getMethods().stream().map(JavaMethod::getName).toList();
        return request.getMethods().stream()
                .filter(method -> method.getModifiers().contains(ABSTRACT))
                .filter(method -> isOption(method.getRawReturnType()))
                .map(JavaMethod::getName)
                .filter(name -> !names.contains("with" + Character.toUpperCase(name.charAt(0)) + name.substring(1)))
                .toList();
    }

    private static int optionsOfFactory(JavaClass request) {
        return (int) factories(request).stream()
                .flatMap(factory -> factory.getRawParameterTypes().stream())
                .filter(RequestsTest::isOption)
                .count();
    }

    private static boolean isOption(JavaClass type) {
        return type.getSimpleName().equals("Option");
    }

    private static List<JavaMethod> factories(JavaClass request) {
        return request.getMethods().stream()
                .filter(method -> method.getName().equals("of"))
                .toList();
    }

    private static Stream<JavaClass> requests() {
        return MainClasses.of(MerchantAccessModel.ROOT + ".application").stream()
                .filter(type -> NAMES.contains(type.getSimpleName()))
                .filter(type ->
                        type.getEnclosingClass().filter(JavaClass::isInterface).isPresent());
    }
}
