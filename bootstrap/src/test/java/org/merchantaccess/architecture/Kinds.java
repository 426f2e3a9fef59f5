package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The kinds of classes the rules speak of. */
record Kinds(House house) {

    /** Interfaces of a use-case room that can be asked to {@code handle} something. */
    DescribedPredicate<JavaClass> useCases() {
        return resideInAnyPackage(house.useCases())
                .and(describe(
                        "have a method handle",
                        type -> type.isInterface()
                                && type.getMethods().stream()
                                        .anyMatch(method -> method.getName().equals("handle"))))
                .as("use cases");
    }

    /** Who answers for a use case, or is named as if. */
    DescribedPredicate<JavaClass> handlers() {
        return resideInAnyPackage(house.useCases())
                .and(describe(
                        "are handlers",
                        type -> !type.isInterface()
                                && (type.getSimpleName().endsWith("Handler")
                                        || type.getAllRawInterfaces().stream().anyMatch(useCases()))))
                .as("handlers");
    }

    /** Types that bear the mark of a secret, and what is written for them. */
    DescribedPredicate<JavaClass> secrets() {
        return describe(
                "secrets",
                type -> type.getClassHierarchy().stream().anyMatch(each -> each.isAnnotatedWith(house.secretMark())));
    }

    /** What Immutables wrote: its builders change, and complain in their own way. */
    static DescribedPredicate<JavaClass> generated() {
        return describe("generated", type -> type.isAnnotatedWith("org.immutables.value.Generated"));
    }
}
