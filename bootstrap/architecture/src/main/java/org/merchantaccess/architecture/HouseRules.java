package org.merchantaccess.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Plan and house agree, without which no other rule means anything. */
record HouseRules(Rooms rooms) implements RuleBook {

    @Override
    public List<ArchRule> rules() {
        return List.of(everyRoomIsInhabited(), everyTypeIsThere(), everyoneLivesInARoom(), noPackageIsSplit());
    }

    private ArchRule everyRoomIsInhabited() {
        return classes()
                .should(new LeaveNoneOut("Nobody lives in", rooms.spokenOf(), HouseRules::livesIn))
                .as("E7 every room the rules speak of is inhabited")
                .because("a rule about an empty room can never fail (N14)");
    }

    private static boolean livesIn(String room, JavaClass someone) {
        return PackageMatcher.of(room).matches(someone.getPackageName())
                && !someone.getSimpleName().equals("package-info");
    }

    private ArchRule everyTypeIsThere() {
        return classes()
                .should(new LeaveNoneOut(
                        "There is no",
                        rooms.typesSpokenOf(),
                        (name, someone) -> someone.getName().equals(name)))
                .as("E7 every type the rules speak of is there")
                .because("a rule about a type that was renamed can never fail (N14)");
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
