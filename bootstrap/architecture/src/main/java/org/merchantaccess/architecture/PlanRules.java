package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.architecture.Line.Diagram;
import org.merchantaccess.architecture.Line.Gate;
import org.merchantaccess.architecture.Line.KeptIn;

/** What a plan asks of one house alone. */
record PlanRules(Rooms rooms) implements RuleBook {

    @Override
    public List<ArchRule> rules() {
        return Stream.of(
                        rooms.house().lines(KeptIn.class).stream().map(this::oneRoomKnows),
                        rooms.house().lines(Gate.class).stream().map(this::oneWayIn),
                        rooms.house().lines(Diagram.class).stream()
                                .flatMap(diagram -> Stream.of(
                                        everyoneIsOn(diagram),
                                        nothingIsMissingFrom(diagram),
                                        nothingIsTooMuchOn(diagram))))
                .flatMap(rules -> rules)
                .toList();
    }

    private ArchRule oneRoomKnows(KeptIn line) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(rooms.all(line.room()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(line.packages().toArray(String[]::new))
                .as("N19 only " + line.room() + " knows " + String.join(", ", line.packages()))
                .because(line.because());
    }

    private ArchRule oneWayIn(Gate line) {
        return noClasses()
                .that()
                .resideInAPackage(rooms.all(line.area()))
                .and()
                .resideOutsideOfPackages(rooms.all(line.gates()))
                .should()
                .callConstructorWhere(describe(
                        "of " + line.type(),
                        call -> call.getTargetOwner().getName().equals(rooms.below(line.type()))))
                .as("N21 of " + line.area() + " only " + String.join(" and ", line.gates()) + " makes a " + line.type())
                .because(line.because());
    }

    private ArchRule everyoneIsOn(Diagram line) {
        ComponentDiagram diagram = ComponentDiagram.read(line.file());
        return classes()
                .should(condition(
                        "live in a component of the diagram",
                        (JavaClass type) ->
                                diagram.componentOf(type.getPackageName()).isPresent()))
                .as("E12 everyone lives in a component of the diagram")
                .because("whose room is not drawn may go wherever they like");
    }

    private ArchRule nothingIsMissingFrom(Diagram line) {
        return classes()
                .should(adhereToPlantUmlDiagram(line.file(), consideringOnlyDependenciesInDiagram()))
                .as("E12 every arrow of the house is drawn in its diagram")
                .because("a picture that leaves out arrows is believed all the same");
    }

    private ArchRule nothingIsTooMuchOn(Diagram line) {
        return classes()
                .should(new LiveUpToDiagram(line.file()))
                .as("E12 every component and arrow of the diagram is there in the house")
                .because("an arrow that nobody needs any more is an invitation");
    }
}
