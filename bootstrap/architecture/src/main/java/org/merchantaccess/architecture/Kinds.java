package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.ENUMS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.RECORDS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;

/** The kinds of classes the rules speak of. */
record Kinds(Rooms rooms) {

    /** What can be on show without promising how it is done. */
    static final DescribedPredicate<JavaClass> DATA_OR_PROMISE =
            INTERFACES.or(RECORDS).or(ENUMS).as("data or a promise");

    /** Interfaces of a use-case room that can be asked to do something. */
    DescribedPredicate<JavaClass> useCases() {
        return rooms.useCases()
                .and(describe("can be asked", type -> type.isInterface() && hasMethod(type, useCaseMethod())))
                .as("use cases");
    }

    /** Such as {@code handle}. */
    String useCaseMethod() {
        return rooms.house().names(Part.USE_CASE_METHOD).get(0);
    }

    private static boolean hasMethod(JavaClass type, String name) {
        return type.getMethods().stream().anyMatch(method -> method.getName().equals(name));
    }

    /** Interfaces that wait for an adapter. Sealed ones wait for nobody: they are data. */
    DescribedPredicate<JavaClass> drivenPorts() {
        return resideInAnyPackage(rooms.ports())
                .and(INTERFACES)
                .and(describe("are open", type -> !type.isSealed() && !type.isAnnotation()))
                .as("driven ports");
    }

    /** Who answers for a use case, or is named as if. */
    DescribedPredicate<JavaClass> handlers() {
        return rooms.useCases()
                .and(describe(
                        "are handlers",
                        type -> !type.isInterface()
                                && (type.getSimpleName().endsWith("Handler")
                                        || type.getAllRawInterfaces().stream().anyMatch(useCases()))))
                .as("handlers");
    }

    /** Types that bear the mark of a secret, and what is written for them. */
    DescribedPredicate<JavaClass> secrets() {
        return describe("secrets", type -> type.getClassHierarchy().stream().anyMatch(this::bearsTheMark));
    }

    private boolean bearsTheMark(JavaClass type) {
        return rooms.house().names(Part.SECRET_MARK).stream().anyMatch(mark -> type.isAnnotatedWith(rooms.below(mark)));
    }

    /** The exception that driven ports may throw, where the plan names one. */
    DescribedPredicate<JavaClass> portExceptions() {
        return describe(
                "the exception of the driven ports",
                type -> rooms.house().names(Part.PORT_EXCEPTION).stream()
                        .anyMatch(name -> type.getName().equals(rooms.below(name))));
    }

    /** What Immutables wrote: its builders change, and complain in their own way. */
    static DescribedPredicate<JavaClass> generated() {
        return describe("generated", type -> type.isAnnotatedWith("org.immutables.value.Generated"));
    }

    /** Whether no constructor can be reached from another package. */
    static boolean isDerivedFromWithin(JavaClass type) {
        return type.getConstructors().stream()
                .map(JavaConstructor::getModifiers)
                .noneMatch(modifiers -> modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED));
    }
}
