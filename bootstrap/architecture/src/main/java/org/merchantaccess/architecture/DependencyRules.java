package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.merchantaccess.architecture.ClassKinds.INTERFACES_RECORDS_AND_ENUMS;
import static org.merchantaccess.architecture.ClassKinds.VALUES;
import static org.merchantaccess.architecture.ClassKinds.generated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Rules about dependencies between layers, adapters and packages. */
record DependencyRules(PackageGroups packages) implements RuleGroup {

    /** Java and the libraries of which values and failures are built. */
    private static final List<String> LIBRARIES_FOR_VALUES =
            List.of("java..", "io.vavr.control..", "org.immutables.value..", "org.jspecify..");

    @Override
    public List<ArchRule> rules() {
        return Stream.of(
                        Stream.of(
                                dependenciesPointInward(),
                                domainDependsOnNoFramework(),
                                applicationDependsOnNoFramework(),
                                adaptersAreIndependent(),
                                adaptersUseTheApiOfTheApplication()),
                        RuleGroup.when(packages.internalPackages().length > 0, internalPackagesAreInternal()),
                        RuleGroup.when(packages.inMemoryPackages().length > 0, inMemoryPortsAreForWiring()),
                        Stream.of(portsAreIndependentOfUseCases(), useCasesAreIndependentOfPorts()),
                        RuleGroup.when(packages.hasConcepts(), conceptsFollowTheModel()),
                        Stream.of(packagesAreFreeOfCycles()))
                .flatMap(rules -> rules)
                .toList();
    }

    private ArchRule dependenciesPointInward() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy(packages.domain())
                .layer("application")
                .definedBy(packages.application())
                .layer("adapters")
                .definedBy(packages.adapters())
                .layer("bootstrap")
                .definedBy(packages.bootstrap())
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("adapters", "bootstrap")
                .whereLayer("adapters")
                .mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("bootstrap")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .as("E1 dependencies point inward, from bootstrap through adapters and application to the domain")
                .because("business rules must not change when a transport or a store changes");
    }

    private ArchRule domainDependsOnNoFramework() {
        return classes()
                .that()
                .resideInAPackage(packages.domain())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowedIn(packages.domain()))
                .as("E2 the domain depends only on itself, Java and libraries for values")
                .because("business rules outlive every framework");
    }

    private ArchRule applicationDependsOnNoFramework() {
        return classes()
                .that()
                .resideInAPackage(packages.application())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowedIn(packages.domain(), packages.application(), "javax.crypto.."))
                .as("E3 the application depends only on itself, the domain, Java and libraries for values")
                .because("a service that embeds the core must not inherit a framework");
    }

    private String[] allowedIn(String... ownPackages) {
        return Stream.of(Stream.of(ownPackages), LIBRARIES_FOR_VALUES.stream(), packages.libraries().stream())
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    private ArchRule adaptersAreIndependent() {
        return slices().assignedFrom(new AdapterSlices(packages))
                .should()
                .notDependOnEachOther()
                .as("E4 adapters do not depend on each other")
                .because("an adapter must be replaceable without changing another one");
    }

    private ArchRule adaptersUseTheApiOfTheApplication() {
        return classes()
                .that()
                .resideInAnyPackage(packages.adapters())
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(packages.application()).or(apiOfApplication()))
                .as("E5 adapters use only the facades, use cases, shared types and ports of the application")
                .because("all other types of the application may change without notice");
    }

    private DescribedPredicate<JavaClass> apiOfApplication() {
        return resideInAnyPackage(packages.facadePackages())
                .or(packages.apiOfApplication()
                        .and(INTERFACES_RECORDS_AND_ENUMS
                                .or(VALUES)
                                .or(generated())
                                .or(new ClassKinds(packages).portExceptions())));
    }

    private ArchRule internalPackagesAreInternal() {
        return classes()
                .that()
                .resideInAnyPackage(packages.internalPackages())
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(packages.application())
                .as("E5 internal packages are used only by the application")
                .because("direct calls would bypass the work of the use cases, such as the audit trail");
    }

    private ArchRule inMemoryPortsAreForWiring() {
        return classes()
                .that()
                .resideInAnyPackage(packages.inMemoryPackages())
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(packages.wiringPackages())
                .as("E5 in-memory packages are used only by facades and bootstrap")
                .because("a use case with its own store would not see the data of the others");
    }

    private ArchRule portsAreIndependentOfUseCases() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages.ports())
                .should()
                .dependOnClassesThat(packages.useCases())
                .as("E6 driven ports do not depend on use cases")
                .because("an adapter that implements a port must not depend on the port's callers");
    }

    private ArchRule useCasesAreIndependentOfPorts() {
        return noClasses()
                .that(new ClassKinds(packages).useCases().or(nestedIn(new ClassKinds(packages).useCases())))
                .should()
                .dependOnClassesThat(new ClassKinds(packages).drivenPorts())
                .as("E6 use case interfaces do not depend on driven ports")
                .because("callers must not have to supply a port; data types of a port may be part of a result");
    }

    private static DescribedPredicate<JavaClass> nestedIn(DescribedPredicate<JavaClass> outer) {
        return describe(
                "nested in " + outer.getDescription(),
                type -> type.getEnclosingClass().map(outer::test).orElse(false));
    }

    private ArchRule conceptsFollowTheModel() {
        return modules()
                .definedByPackages(packages.conceptPattern())
                .should()
                .respectTheirAllowedDependencies(
                        describe(
                                "allowed by the model",
                                dependency -> packages.mayDependOn(
                                        dependency.getOrigin().getName(),
                                        dependency.getTarget().getName())),
                        consideringOnlyDependenciesBetweenModules())
                .as("E9 domain concepts depend only on concepts that the model allows")
                .because("an independent concept can be understood, tested and changed alone");
    }

    private ArchRule packagesAreFreeOfCycles() {
        return slices().matching(packages.slicePattern())
                .should()
                .beFreeOfCycles()
                .as("E9 packages are free of cycles")
                .because("two packages that depend on each other are one package with two names");
    }
}
