package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.merchantaccess.architecture.ClassKinds.EXCEPTIONS;
import static org.merchantaccess.architecture.ClassKinds.INTERFACES_RECORDS_AND_ENUMS;
import static org.merchantaccess.architecture.ClassKinds.VALUES;
import static org.merchantaccess.architecture.ClassKinds.generated;

import com.tngtech.archunit.base.DescribedFunction;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.modules.ArchModule.Descriptor;
import com.tngtech.archunit.library.modules.ArchModule.Identifier;
import com.tngtech.archunit.library.modules.syntax.DescriptorFunction;
import java.util.List;
import java.util.stream.Stream;

/** Rules about dependencies between layers, adapters and packages. */
record DependencyRules(PackageGroups packages) implements RuleGroup {

    /** Java and the libraries of which values and failures are built. */
    private static final List<String> LIBRARIES_FOR_VALUES =
            List.of("java..", "io.vavr.control..", "org.immutables.value..", "org.jspecify..");

    /** The packages of Java with which an adapter reaches a database, another service or a display. */
    private static final String[] PACKAGES_FOR_ADAPTERS = {"java.sql..", "java.net.http..", "java.rmi..", "java.awt.."};

    @Override
    public List<ArchRule> rules() {
        return Stream.of(
                        Stream.of(
                                dependenciesPointInward(),
                                domainDependsOnNoFramework(),
                                applicationDependsOnNoFramework()),
                        RuleGroup.when(packages.has(ModelPart.ADAPTERS), adaptersAreIndependent()),
                        RuleGroup.when(packages.has(ModelPart.ADAPTERS), adaptersUseTheApiOfTheApplication()),
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
                .withOptionalLayers(true)
                .layer("domain")
                .definedBy(packages.inDomain())
                .layer("application")
                .definedBy(packages.inApplication())
                .layer("adapters")
                .definedBy(packages.inAdapters())
                .layer("bootstrap")
                .definedBy(packages.layers().in(ModelPart.BOOTSTRAP))
                .layer("common")
                .definedBy(packages.inCommon())
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("adapters", "bootstrap")
                .whereLayer("adapters")
                .mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("bootstrap")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("common")
                .mayNotAccessAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .as("E1 dependencies point inward, from bootstrap through adapters and application to the domain")
                .because("business rules must not change when a transport or a store changes");
    }

    private ArchRule domainDependsOnNoFramework() {
        return classes()
                .that(packages.inDomain())
                .should()
                .onlyDependOnClassesThat(
                        packages.inDomain().or(packages.inCommon()).or(residesInLibraryForValues()))
                .as("E2 the domain depends only on itself, Java and libraries for values")
                .because("business rules outlive every framework");
    }

    private ArchRule applicationDependsOnNoFramework() {
        return classes()
                .that(packages.inApplication())
                .should()
                .onlyDependOnClassesThat(packages.inCore()
                        .or(packages.inCommon())
                        .or(resideInAPackage("javax.crypto.."))
                        .or(residesInLibraryForValues()))
                .as("E3 the application depends only on itself, the domain, Java and libraries for values")
                .because("a service that embeds the core must not inherit a framework");
    }

    private DescribedPredicate<JavaClass> residesInLibraryForValues() {
        return resideInAnyPackage(LIBRARIES_FOR_VALUES.toArray(String[]::new))
                .and(not(resideInAnyPackage(PACKAGES_FOR_ADAPTERS)))
                .or(resideInAnyPackage(packages.libraries().toArray(String[]::new)));
    }

    private ArchRule adaptersAreIndependent() {
        return slices().assignedFrom(new PackageSlices("each adapter", packages.layers()::adapterOf))
                .should()
                .notDependOnEachOther()
                .as("E4 adapters do not depend on each other")
                .because("an adapter must be replaceable without changing another one");
    }

    private ArchRule adaptersUseTheApiOfTheApplication() {
        return classes()
                .that(packages.inAdapters())
                .should()
                .onlyDependOnClassesThat(not(packages.inApplication()).or(apiOfApplication()))
                .as("E5 adapters use only the facades, use cases, shared types and ports of the application")
                .because("all other types of the application may change without notice");
    }

    private DescribedPredicate<JavaClass> apiOfApplication() {
        return resideInAnyPackage(packages.facadePackages())
                .or(packages.apiOfApplication()
                        .and(INTERFACES_RECORDS_AND_ENUMS
                                .or(VALUES)
                                .or(generated())
                                .or(EXCEPTIONS)));
    }

    private ArchRule internalPackagesAreInternal() {
        return classes()
                .that()
                .resideInAnyPackage(packages.internalPackages())
                .should()
                .onlyHaveDependentClassesThat(packages.inApplication())
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
                .definedBy(DescribedFunction.describe("concepts", this::conceptOf))
                .derivingModule(DescriptorFunction.describe(
                        "named after the concept", (concept, classes) -> Descriptor.create(String.join(".", concept))))
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

    private Identifier conceptOf(JavaClass type) {
        return packages.layers().conceptOf(type).map(Identifier::from).orElseGet(Identifier::ignore);
    }

    private ArchRule packagesAreFreeOfCycles() {
        return slices().assignedFrom(new PackageSlices("each package", packages.layers()::sliceOf))
                .should()
                .beFreeOfCycles()
                .as("E9 packages are free of cycles")
                .because("two packages that depend on each other are one package with two names");
    }
}
