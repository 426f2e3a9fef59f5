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

/** Finds components without classes and arrows without dependencies, which ArchUnit itself does not report. */
final class MatchDiagram extends ArchCondition<JavaClass> {

    private final ComponentDiagram diagram;
    private final Set<String> unused = new TreeSet<>();
    private final Map<String, Optional<String>> components = new HashMap<>();

    MatchDiagram(Path file) {
        super("use every component and arrow of the diagram");
        diagram = ComponentDiagram.read(file);
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        unused.addAll(diagram.elements());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        componentOf(type.getPackageName()).ifPresent(component -> {
            unused.remove(component);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .distinct()
                    .flatMap(other -> componentOf(other).stream())
                    .forEach(other -> unused.remove(ComponentDiagram.arrow(component, other)));
        });
    }

    private Optional<String> componentOf(String packageName) {
        return components.computeIfAbsent(packageName, diagram::componentOf);
    }

    @Override
    public void finish(ConditionEvents events) {
        unused.forEach(element -> events.add(SimpleConditionEvent.violated(
                element, "The diagram shows " + element + ", which does not exist in the code")));
        unused.clear();
    }
}
