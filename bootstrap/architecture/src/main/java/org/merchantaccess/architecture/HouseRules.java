package org.merchantaccess.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.architecture.Line.KeptIn;

/** Plan and house agree, without which no other rule means anything. */
record HouseRules(Rooms rooms) implements RuleBook {

    @Override
    public List<ArchRule> rules() {
        return Stream.of(
                        Stream.of(everyRoomIsInhabited()),
                        RuleBook.when(!rooms.typesSpokenOf().isEmpty(), everyTypeIsThere()),
                        RuleBook.when(!keptIn().isEmpty(), whatIsKeptIsUsed()),
                        Stream.of(everyoneLivesInARoom(), noPackageIsSplit()))
                .flatMap(rules -> rules)
                .toList();
    }

    private List<KeptIn> keptIn() {
        return rooms.house().lines(KeptIn.class);
    }

    private ArchRule everyRoomIsInhabited() {
        LeaveNoneOut rule = new LeaveNoneOut();
        rooms.spokenOf().forEach(room -> rule.asking("Nobody lives in " + room, someone -> livesIn(room, someone)));
        return classes()
                .should(rule)
                .as("E7 every room the rules speak of is inhabited")
                .because("a rule about an empty room can never fail (N14)");
    }

    private static boolean livesIn(String room, JavaClass someone) {
        return PackageMatcher.of(room).matches(someone.getPackageName())
                && !someone.getSimpleName().equals("package-info");
    }

    private ArchRule everyTypeIsThere() {
        LeaveNoneOut rule = new LeaveNoneOut();
        rooms.typesSpokenOf()
                .forEach(name -> rule.asking(
                        "There is no " + name, someone -> someone.getName().equals(name)));
        return classes()
                .should(rule)
                .as("E7 every type the rules speak of is there")
                .because("a rule about a type that was renamed can never fail (N14)");
    }

    private ArchRule whatIsKeptIsUsed() {
        LeaveNoneOut rule = new LeaveNoneOut();
        keptIn().forEach(line -> rule.asking(
                "Nobody in " + rooms.below(line.room()) + " knows " + String.join(", ", line.packages()),
                someone -> livesIn(rooms.all(line.room()), someone) && knowsAnyOf(line.packages(), someone)));
        return classes()
                .should(rule)
                .as("E7 what only one room may know is known there")
                .because("a rule about packages that are misspelt can never fail (N14)");
    }

    private static boolean knowsAnyOf(List<String> packages, JavaClass someone) {
        return someone.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(resideInAnyPackage(packages.toArray(String[]::new)));
    }

    private ArchRule everyoneLivesInARoom() {
        return classes()
                .that()
                .resideInAnyPackage(rooms.core())
                .should(condition("live in a room of the plan", rooms.drawn()))
                .as("E7 everyone in domain and application lives in a room the rules know")
                .because("no rule watches a room that nobody drew into the plan");
    }

    private static ArchRule noPackageIsSplit() {
        return classes()
                .should(new NotSplitPackages())
                .as("N15 no package lies in two modules")
                .because("Java's own modules forbid it, and nobody knows which of the two to open");
    }
}
