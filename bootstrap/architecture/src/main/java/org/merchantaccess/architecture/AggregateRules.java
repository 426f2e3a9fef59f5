package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
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

/** Rules about aggregates. */
record AggregateRules(PackageGroups packages) implements RuleGroup {

    @Override
    public List<ArchRule> rules() {
        return aggregates().isEmpty() ? List.of() : List.of(aggregatesAreSeparate());
    }

    private List<String> aggregates() {
        return packages.project().names(ModelPart.AGGREGATES).stream()
                .map(packages::qualifiedName)
                .toList();
    }

    private ArchRule aggregatesAreSeparate() {
        return classes()
                .that(describe("are aggregates", type -> aggregates().contains(type.getName())))
                .should(new ContainNoOtherAggregate())
                .as("E10 aggregates do not contain other aggregates, directly or indirectly")
                .because("a contained aggregate would be stored twice and updated once; its ID is enough");
    }

    private final class ContainNoOtherAggregate extends ArchCondition<JavaClass> {

        ContainNoOtherAggregate() {
            super("contain no other aggregate");
        }

        @Override
        public void check(JavaClass aggregate, ConditionEvents events) {
            Set<JavaClass> parts = new LinkedHashSet<>();
            collectParts(aggregate, parts);
            parts.stream()
                    .filter(part -> aggregates().contains(part.getName()) && !part.equals(aggregate))
                    .forEach(other -> events.add(SimpleConditionEvent.violated(
                            aggregate, aggregate.getName() + " contains " + other.getName())));
        }

        /** Collects the domain types of the fields, without looking into other aggregates. */
        private void collectParts(JavaClass whole, Set<JavaClass> parts) {
            if (parts.add(whole) && (parts.size() == 1 || !aggregates().contains(whole.getName()))) {
                Stream.concat(Stream.of(whole), whole.getAllSubclasses().stream())
                        .flatMap(type -> type.getFields().stream())
                        .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(packages.inDomain())
                        .forEach(part -> collectParts(part, parts));
            }
        }
    }
}
