package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Checks that each of several requirements is met by at least one class. */
final class MatchAnyClass extends ArchCondition<JavaClass> {

    private final Map<String, Predicate<JavaClass>> requirements = new LinkedHashMap<>();
    private List<String> violations = List.of();

    MatchAnyClass() {
        super("meet every requirement of the model");
    }

    /** Adds a requirement, with the message for the case that no class meets it. */
    MatchAnyClass require(String violation, Predicate<JavaClass> matches) {
        requirements.put(violation, matches);
        return this;
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        violations = requirements.entrySet().stream()
                .filter(requirement -> classes.stream().noneMatch(requirement.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        // A single class cannot violate this condition.
    }

    @Override
    public void finish(ConditionEvents events) {
        violations.forEach(violation -> events.add(SimpleConditionEvent.violated(violation, violation)));
    }
}
