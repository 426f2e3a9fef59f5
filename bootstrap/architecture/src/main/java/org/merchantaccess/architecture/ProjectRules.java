package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.architecture.ModelEntry.Context;
import org.merchantaccess.architecture.ModelEntry.Diagram;
import org.merchantaccess.architecture.ModelEntry.ExclusiveDependency;
import org.merchantaccess.architecture.ModelEntry.RestrictedConstruction;

/** Rules that the model of one project adds. */
record ProjectRules(PackageGroups packages) implements RuleGroup {

    @Override
    public List<ArchRule> rules() {
        return Stream.of(
                        packages.project().entries(ExclusiveDependency.class).stream()
                                .map(this::dependencyIsExclusive),
                        packages.project().entries(RestrictedConstruction.class).stream()
                                .map(this::constructionIsRestricted),
                        packages.project().entries(Context.class).stream()
                                .flatMap(context -> Stream.of(
                                        contextUsesAllowedDependencies(context), coreIsIndependentOf(context))),
                        packages.project().entries(Diagram.class).stream()
                                .flatMap(diagram -> Stream.of(
                                        classesAreInDiagram(diagram),
                                        dependenciesAreInDiagram(diagram),
                                        diagramMatchesCode(diagram))))
                .flatMap(rules -> rules)
                .toList();
    }

    private ArchRule dependencyIsExclusive(ExclusiveDependency entry) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(packages.withSubpackages(entry.owner()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(entry.packages().toArray(String[]::new))
                .as("N19 only " + entry.owner() + " depends on " + String.join(", ", entry.packages()))
                .because(entry.because());
    }

    private ArchRule constructionIsRestricted(RestrictedConstruction entry) {
        return noClasses()
                .that()
                .resideInAPackage(packages.withSubpackages(entry.area()))
                .and()
                .resideOutsideOfPackages(packages.withSubpackages(entry.creators()))
                .should()
                .callConstructorWhere(describe(
                        "of " + entry.type(),
                        call -> call.getTargetOwner().getName().equals(packages.qualifiedName(entry.type()))))
                .as("N21 in " + entry.area() + ", " + entry.type() + " is constructed only in "
                        + String.join(" and ", entry.creators()))
                .because(entry.because());
    }

    private ArchRule contextUsesAllowedDependencies(Context entry) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages.context(entry.name()))
                .should()
                .dependOnClassesThat(packages.inCore()
                        .and(resideOutsideOfPackages(packages.context(entry.name())))
                        .and(not(belongToAny(entry.allowedDependencies()))))
                .as("N22 context " + entry.name() + " depends on the rest of domain and application only through "
                        + String.join(", ", entry.allowedDependencies()))
                .because(entry.because());
    }

    private DescribedPredicate<JavaClass> belongToAny(List<String> names) {
        return describe(
                "belong to " + String.join(", ", names),
                type -> names.stream().anyMatch(name -> packages.belongsTo(name, type)));
    }

    private ArchRule coreIsIndependentOf(Context entry) {
        return noClasses()
                .that(packages.inCore().and(resideOutsideOfPackages(packages.context(entry.name()))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages.context(entry.name()))
                .as("N22 the rest of domain and application does not depend on context " + entry.name())
                .because("the rest must work without the context");
    }

    private ArchRule classesAreInDiagram(Diagram entry) {
        ComponentDiagram diagram = ComponentDiagram.read(entry.file());
        return classes()
                .should(condition(
                        "belong to a component of the diagram",
                        (JavaClass type) ->
                                diagram.componentOf(type.getPackageName()).isPresent()))
                .as("E12 classes belong to a component of the diagram")
                .because("the diagram does not restrict classes that it does not show");
    }

    private ArchRule dependenciesAreInDiagram(Diagram entry) {
        return classes()
                .should(adhereToPlantUmlDiagram(entry.file(), consideringOnlyDependenciesInDiagram()))
                .as("E12 dependencies between components are arrows of the diagram")
                .because("readers trust a diagram even if arrows are missing");
    }

    private ArchRule diagramMatchesCode(Diagram entry) {
        return classes()
                .should(new MatchDiagram(entry.file()))
                .as("E12 components and arrows of the diagram exist in the code")
                .because("an unused arrow allows a dependency without need");
    }
}
