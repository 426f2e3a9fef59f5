package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks that each package is read from one folder or archive only. */
final class NotSplitPackages extends ArchCondition<JavaClass> {

    private final Map<String, Set<String>> modules = new TreeMap<>();

    NotSplitPackages() {
        super("not split packages");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getSource()
                .ifPresent(source -> modules.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                        .add(moduleOf(source.getUri(), type)));
    }

    /** Returns the folder or archive of a class file: its location without the path of its package. */
    private static String moduleOf(URI classFile, JavaClass type) {
        String path = classFile.toString();
        return path.substring(0, path.lastIndexOf(type.getPackageName().replace('.', '/')));
    }

    @Override
    public void finish(ConditionEvents events) {
        modules.forEach((name, locations) -> {
            if (locations.size() > 1) {
                events.add(SimpleConditionEvent.violated(name, name + " is in " + String.join(" and in ", locations)));
            }
        });
        modules.clear();
    }
}
