package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.merchantaccess.architecture.Kinds.DATA_OR_PROMISE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom. */
record DependencyRules(Rooms rooms) implements RuleBook {

    /** Java itself, and what values and refusals are made of. */
    private static final List<String> SPOKEN_EVERYWHERE =
            List.of("java..", "io.vavr.control..", "org.immutables.value..", "org.jspecify..");

    @Override
    public List<ArchRule> rules() {
        return Stream.of(
                        Stream.of(
                                arrowsPointInwards(),
                                domainKnowsNoFramework(),
                                applicationKnowsNoFramework(),
                                adaptersDoNotKnowEachOther(),
                                adaptersKnockAtTheDoor()),
                        RuleBook.when(rooms.innerRooms().length > 0, innerRoomsAreInternal()),
                        RuleBook.when(rooms.memory().length > 0, memoryIsForWiring()),
                        Stream.of(drivenPortsKnowNoUseCase(), useCasesAskForNoPort()),
                        RuleBook.when(rooms.hasConcepts(), conceptsFollowTheirArrows()),
                        Stream.of(roomsFormNoCircle()))
                .flatMap(rules -> rules)
                .toList();
    }

    private ArchRule arrowsPointInwards() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy(rooms.domain())
                .layer("application")
                .definedBy(rooms.application())
                .layer("adapters")
                .definedBy(rooms.adapters())
                .layer("bootstrap")
                .definedBy(rooms.bootstrap())
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("adapters", "bootstrap")
                .whereLayer("adapters")
                .mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("bootstrap")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .as("E1 arrows point inwards, from bootstrap over adapters and application to the domain")
                .because("what is true must not change when the wire or the store does");
    }

    private ArchRule domainKnowsNoFramework() {
        return classes()
                .that()
                .resideInAPackage(rooms.domain())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(spokenIn(rooms.domain()))
                .as("E2 the domain depends on itself, Java and the forms of its values")
                .because("a rule of the business outlives every framework");
    }

    private ArchRule applicationKnowsNoFramework() {
        return classes()
                .that()
                .resideInAPackage(rooms.application())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(spokenIn(rooms.domain(), rooms.application(), "javax.crypto.."))
                .as("E3 the application depends on the domain, itself and Java")
                .because("who embeds the core must not inherit our choice of framework");
    }

    private String[] spokenIn(String... packages) {
        return Stream.of(Stream.of(packages), SPOKEN_EVERYWHERE.stream(), rooms.libraries().stream())
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    private ArchRule adaptersDoNotKnowEachOther() {
        return slices().assignedFrom(new EachAdapter(rooms))
                .should()
                .notDependOnEachOther()
                .as("E4 adapters do not know each other")
                .because("they meet in the application, or replacing one means touching the other");
    }

    private ArchRule adaptersKnockAtTheDoor() {
        return classes()
                .that()
                .resideInAnyPackage(rooms.adapters())
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(rooms.application()).or(onShow()))
                .as("E5 adapters reach the application through its root, its use cases and its ports")
                .because("what is behind them may change without asking anybody");
    }

    private DescribedPredicate<JavaClass> onShow() {
        return resideInAPackage(rooms.entrance())
                .or(rooms.onShow().and(DATA_OR_PROMISE.or(new Kinds(rooms).portExceptions())));
    }

    private ArchRule innerRoomsAreInternal() {
        return classes()
                .that()
                .resideInAnyPackage(rooms.innerRooms())
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(rooms.application())
                .as("E5 only the application knows its inner rooms")
                .because("who goes in there walks past what a use case sees to, such as the audit trail");
    }

    private ArchRule memoryIsForWiring() {
        return classes()
                .that()
                .resideInAnyPackage(rooms.memory())
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(rooms.whereMemoryIsChosen())
                .as("E5 only the root and bootstrap choose the ports in memory")
                .because("a use case that chose its own store would forget what the others know");
    }

    private ArchRule drivenPortsKnowNoUseCase() {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms.ports())
                .should()
                .dependOnClassesThat(rooms.useCases())
                .as("E6 driven ports know no use case")
                .because(
                        "what the application needs is there before what it can do, and an adapter learns nothing of who asks");
    }

    private ArchRule useCasesAskForNoPort() {
        return noClasses()
                .that(new Kinds(rooms).useCases().or(nestedIn(new Kinds(rooms).useCases())))
                .should()
                .dependOnClassesThat(new Kinds(rooms).drivenPorts())
                .as("E6 use cases do not speak of driven ports")
                .because("who asks shall not have to bring a store; the data a port gives may well be the answer");
    }

    private static DescribedPredicate<JavaClass> nestedIn(DescribedPredicate<JavaClass> outer) {
        return describe(
                "nested in " + outer.getDescription(),
                type -> type.getEnclosingClass().map(outer::test).orElse(false));
    }

    private ArchRule conceptsFollowTheirArrows() {
        return modules()
                .definedByPackages(rooms.conceptPattern())
                .should()
                .respectTheirAllowedDependencies(
                        describe(
                                "drawn in the plan",
                                arrow -> rooms.mayKnow(
                                        arrow.getOrigin().getName(),
                                        arrow.getTarget().getName())),
                        consideringOnlyDependenciesBetweenModules())
                .as("E9 concepts of the domain know only those the plan lets them know")
                .because("a concept that needs no other can be understood, tested and changed alone");
    }

    private ArchRule roomsFormNoCircle() {
        return slices().matching(rooms.roomPattern())
                .should()
                .beFreeOfCycles()
                .as("E9 rooms form no circle")
                .because("two rooms that need each other are one room with two names");
    }
}
