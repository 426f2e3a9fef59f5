package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Finds the components nobody lives in, and the arrows nobody goes along, which ArchUnit itself does not look for. */
final class LiveUpToDiagram extends ArchCondition<JavaClass> {

    private final ComponentDiagram diagram;
    private final Set<String> idle = new TreeSet<>();

    LiveUpToDiagram(Path file) {
        super("live up to the diagram");
        diagram = ComponentDiagram.read(file);
    }

    @Override
    public void init(Collection<JavaClass> all) {
        idle.addAll(diagram.everything());
    }

    @Override
    public void check(JavaClass someone, ConditionEvents events) {
        diagram.componentOf(someone).ifPresent(component -> {
            idle.remove(component);
            someone.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .flatMap(other -> diagram.componentOf(other).stream())
                    .forEach(other -> idle.remove(ComponentDiagram.arrow(component, other)));
        });
    }

    @Override
    public void finish(ConditionEvents events) {
        idle.forEach(drawn -> events.add(SimpleConditionEvent.violated(
                drawn, "The diagram shows " + drawn + ", which is not there in the house")));
        idle.clear();
    }
}
