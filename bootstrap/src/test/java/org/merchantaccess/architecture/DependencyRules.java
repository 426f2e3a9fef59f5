package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.ENUMS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.RECORDS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Who may know whom. */
record DependencyRules(House house) implements RuleBook {

    @Override
    public List<ArchRule> rules() {
        return List.of(
                arrowsPointInwards(),
                domainKnowsNoFramework(),
                applicationKnowsNoFramework(),
                httpDoesNotKnowPersistence(),
                persistenceDoesNotKnowHttp(),
                oneRoomSpeaksJdbc(),
                oneRoomMakesPages(),
                pagesAreReachedThroughTheGate(),
                adaptersKnockAtTheDoor(),
                directoryAndChangeAreInternal(),
                memoryIsForWiring(),
                conceptsFollowTheirArrows(),
                roomsFormNoCircle());
    }

    private ArchRule arrowsPointInwards() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy(house.domain())
                .layer("application")
                .definedBy(house.application())
                .layer("adapters")
                .definedBy(house.adapters())
                .layer("bootstrap")
                .definedBy(house.bootstrap())
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
                .resideInAPackage(house.domain())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        house.domain(), "java..", "io.vavr.control..", "org.immutables.value..", "org.jspecify..")
                .as("E2 the domain depends on itself, Java and the forms of its values")
                .because("a rule of the business outlives every framework");
    }

    private ArchRule applicationKnowsNoFramework() {
        return classes()
                .that()
                .resideInAPackage(house.application())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        house.domain(),
                        house.application(),
                        "java..",
                        "javax.crypto..",
                        "io.vavr.control..",
                        "org.immutables.value..",
                        "org.jspecify..")
                .as("E3 the application depends on the domain, itself and Java")
                .because("who embeds the core must not inherit our choice of framework");
    }

    private ArchRule httpDoesNotKnowPersistence() {
        return noClasses()
                .that()
                .resideInAPackage(house.http())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house.persistence())
                .as("E4 http does not know persistence")
                .because("adapters meet in the application, or replacing one means touching the other");
    }

    private ArchRule persistenceDoesNotKnowHttp() {
        return noClasses()
                .that()
                .resideInAPackage(house.persistence())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house.http())
                .as("E4 persistence does not know http")
                .because("adapters meet in the application, or replacing one means touching the other");
    }

    private ArchRule oneRoomSpeaksJdbc() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.sql())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .as("N19 one room speaks JDBC")
                .because(
                        "there every statement is a constant and every value a parameter (S67), which nobody else sees to");
    }

    private ArchRule oneRoomMakesPages() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.pages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gg.jte..")
                .as("N20 one room makes pages")
                .because("there what is shown is always text (S68), and every page has its headers (S78)");
    }

    private ArchRule pagesAreReachedThroughTheGate() {
        return noClasses()
                .that()
                .resideInAPackage(house.hub())
                .and()
                .resideOutsideOfPackages(house.gate(), house.pages())
                .should()
                .callConstructorWhere(describe(
                        "of a route", call -> call.getTargetOwner().getName().equals(house.route())))
                .as("N21 pages are reached through the gate")
                .because("there is asked who is there and whether they may (S56), and whose form it is (S75)");
    }

    private ArchRule adaptersKnockAtTheDoor() {
        return classes()
                .that()
                .resideInAnyPackage(house.adapters())
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(house.application()).or(onShow()))
                .as("E5 adapters reach the application through its root, its use cases and its ports")
                .because("what is behind them may change without asking anybody");
    }

    private DescribedPredicate<JavaClass> onShow() {
        return resideInAPackage(house.entrance())
                .or(resideInAnyPackage(house.roomsOnShow())
                        .and(INTERFACES.or(RECORDS).or(ENUMS)));
    }

    private ArchRule directoryAndChangeAreInternal() {
        return classes()
                .that()
                .resideInAnyPackage(house.directory(), house.change(), house.report())
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(house.application())
                .as("E5 only the application knows directory, change and report")
                .because("who writes past the one way of changing a profile leaves no audit entry");
    }

    private ArchRule memoryIsForWiring() {
        return classes()
                .that()
                .resideInAPackage(house.memory())
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(house.memory(), house.entrance(), house.bootstrap())
                .as("E5 only the root and bootstrap choose the ports in memory")
                .because("a use case that chose its own store would forget what the others know");
    }

    private ArchRule conceptsFollowTheirArrows() {
        return modules()
                .definedByPackages(house.conceptPattern())
                .should()
                .respectTheirAllowedDependencies(
                        describe(
                                "drawn in the plan",
                                arrow -> house.mayKnow(
                                        arrow.getOrigin().getName(),
                                        arrow.getTarget().getName())),
                        consideringOnlyDependenciesBetweenModules())
                .as("E9 concepts of the domain know only those the plan lets them know")
                .because("a grant reads a profile, a profile never knows tokens");
    }

    private ArchRule roomsFormNoCircle() {
        return slices().matching(house.roomPattern())
                .should()
                .beFreeOfCycles()
                .as("E9 rooms form no circle")
                .because("two rooms that need each other are one room with two names");
    }
}
