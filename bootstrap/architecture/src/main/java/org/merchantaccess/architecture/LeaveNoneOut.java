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

/** For everything the plan speaks of there is somebody it means. All classes together keep that, or none. */
final class LeaveNoneOut extends ArchCondition<JavaClass> {

    private final Map<String, Predicate<JavaClass>> meanings = new LinkedHashMap<>();
    private List<String> complaints = List.of();

    LeaveNoneOut() {
        super("leave none out");
    }

    /** Asks for somebody, and complains in that sentence if there is nobody. */
    LeaveNoneOut asking(String complaint, Predicate<JavaClass> isMeant) {
        meanings.put(complaint, isMeant);
        return this;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        complaints = meanings.entrySet().stream()
                .filter(meaning -> all.stream().noneMatch(meaning.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void check(JavaClass someone, ConditionEvents events) {
        // Nobody alone can leave a name without a meaning.
    }

    @Override
    public void finish(ConditionEvents events) {
        complaints.forEach(complaint -> events.add(SimpleConditionEvent.violated(complaint, complaint)));
    }
}
