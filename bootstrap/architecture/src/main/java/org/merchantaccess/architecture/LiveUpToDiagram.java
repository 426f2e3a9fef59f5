package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the components nobody lives in, and the arrows nobody goes along, which ArchUnit itself does not look for. */
final class LiveUpToDiagram extends ArchCondition<JavaClass> {

    private final ComponentDiagram diagram;
    private final Set<String> idle = new TreeSet<>();
    private final Map<String, Optional<String>> components = new HashMap<>();

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
        componentOf(someone.getPackageName()).ifPresent(component -> {
            idle.remove(component);
            someone.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .distinct()
                    .flatMap(other -> componentOf(other).stream())
                    .forEach(other -> idle.remove(ComponentDiagram.arrow(component, other)));
        });
    }

    private Optional<String> componentOf(String packageName) {
        return components.computeIfAbsent(packageName, diagram::componentOf);
    }

    @Override
    public void finish(ConditionEvents events) {
        idle.forEach(drawn -> events.add(SimpleConditionEvent.violated(
                drawn, "The diagram shows " + drawn + ", which is not there in the house")));
        idle.clear();
    }
}
