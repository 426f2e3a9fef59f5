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

/** Remembers from which folders and archives each package was read. */
final class NotSplitPackages extends ArchCondition<JavaClass> {

    private final Map<String, Set<String>> modules = new TreeMap<>();

    NotSplitPackages() {
        super("not split packages");
    }

    @Override
    public void check(JavaClass someone, ConditionEvents events) {
        someone.getSource()
                .ifPresent(source -> modules.computeIfAbsent(someone.getPackageName(), name -> new TreeSet<>())
                        .add(moduleOf(source.getUri(), someone)));
    }

    /** The place of the class file, less the path that its name demands. */
    private static String moduleOf(URI classFile, JavaClass someone) {
        String path = classFile.toString();
        return path.substring(0, path.lastIndexOf(someone.getPackageName().replace('.', '/')));
    }

    @Override
    public void finish(ConditionEvents events) {
        modules.forEach((name, places) -> {
            if (places.size() > 1) {
                events.add(SimpleConditionEvent.violated(name, name + " lies in " + String.join(" and in ", places)));
            }
        });
        modules.clear();
    }
}
