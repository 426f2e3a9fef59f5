package org.merchantaccess.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;

/** Plan and house agree, without which no other rule means anything. */
record HouseRules(House house) implements RuleBook {

    @Override
    public List<ArchRule> rules() {
        return List.of(everyRoomIsInhabited(), everyoneLivesInARoom());
    }

    private ArchRule everyRoomIsInhabited() {
        return classes()
                .should(new InhabitEveryRoom(house))
                .as("E7 every room the rules speak of is inhabited")
                .because("a rule about an empty room can never fail (N14)");
    }

    private ArchRule everyoneLivesInARoom() {
        return classes()
                .that()
                .resideInAnyPackage(house.core())
                .should()
                .resideInAnyPackage(house.roomsOfTheCore())
                .as("E7 everyone in domain and application lives in a room the rules know")
                .because("no rule watches a room that nobody drew into the plan");
    }

    private static final class InhabitEveryRoom extends ArchCondition<JavaClass> {

        private final House house;
        private List<String> empty = List.of();

        InhabitEveryRoom(House house) {
            super("inhabit every room");
            this.house = house;
        }

        @Override
        public void init(Collection<JavaClass> all) {
            empty = house.rooms()
                    .filter(room -> all.stream().noneMatch(someone -> livesIn(room, someone)))
                    .toList();
        }

        @Override
        public void check(JavaClass someone, ConditionEvents events) {
            // Nobody alone can leave a room empty.
        }

        @Override
        public void finish(ConditionEvents events) {
            empty.forEach(room -> events.add(SimpleConditionEvent.violated(room, "Nobody lives in " + room)));
        }

        private static boolean livesIn(String room, JavaClass someone) {
            return PackageMatcher.of(room).matches(someone.getPackageName())
                    && !someone.getSimpleName().equals("package-info");
        }
    }
}
