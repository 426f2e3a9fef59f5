package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is changed as a whole is kept as a whole. */
record AggregateRules(Rooms rooms) implements RuleBook {

    @Override
    public List<ArchRule> rules() {
        return aggregates().isEmpty() ? List.of() : List.of(aggregatesHoldNoOther());
    }

    private List<String> aggregates() {
        return rooms.house().names(Part.AGGREGATES).stream().map(rooms::below).toList();
    }

    private ArchRule aggregatesHoldNoOther() {
        return classes()
                .that(describe("are aggregates", type -> aggregates().contains(type.getName())))
                .should(new HoldNoOther())
                .as("E10 no aggregate holds another, however deep")
                .because("it would be kept twice, and changed once; its id is enough");
    }

    private final class HoldNoOther extends ArchCondition<JavaClass> {

        HoldNoOther() {
            super("hold no other aggregate");
        }

        @Override
        public void check(JavaClass aggregate, ConditionEvents events) {
            Set<JavaClass> parts = new LinkedHashSet<>();
            addPartsOf(aggregate, parts);
            parts.stream()
                    .filter(part -> aggregates().contains(part.getName()) && !part.equals(aggregate))
                    .forEach(other -> events.add(SimpleConditionEvent.violated(
                            aggregate, aggregate.getName() + " holds " + other.getName())));
        }

        /** Other aggregates are parts, what they hold is none. */
        private void addPartsOf(JavaClass whole, Set<JavaClass> parts) {
            if (parts.add(whole) && (parts.size() == 1 || !aggregates().contains(whole.getName()))) {
                Stream.concat(Stream.of(whole), whole.getAllSubclasses().stream())
                        .flatMap(type -> type.getFields().stream())
                        .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(resideInAPackage(rooms.domain()))
                        .forEach(part -> addPartsOf(part, parts));
            }
        }
    }
}
