package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/** For each name there is somebody it means. All classes together keep that, or none. */
final class LeaveNoneOut extends ArchCondition<JavaClass> {

    private final String complaint;
    private final List<String> names;
    private final BiPredicate<String, JavaClass> means;
    private List<String> leftOut = List.of();

    LeaveNoneOut(String complaint, List<String> names, BiPredicate<String, JavaClass> means) {
        super("leave none out");
        this.complaint = complaint;
        this.names = names;
        this.means = means;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        leftOut = names.stream()
                .filter(name -> all.stream().noneMatch(someone -> means.test(name, someone)))
                .toList();
    }

    @Override
    public void check(JavaClass someone, ConditionEvents events) {
        // Nobody alone can leave a name without a meaning.
    }

    @Override
    public void finish(ConditionEvents events) {
        leftOut.forEach(name -> events.add(SimpleConditionEvent.violated(name, complaint + " " + name)));
    }
}
