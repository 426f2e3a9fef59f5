package org.merchantaccess.docs;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The requirements and rules that tests are tagged with: {@code @Tag("R4")}. */
final class RequirementTags {

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z])(\\d+)\"\\)");

    private RequirementTags() {}

    /** Returns the simple names of test classes by number, for one kind of requirement: {@code R}, {@code P} or {@code S}. */
    static Map<Integer, Set<String>> testClasses(String kind) {
        Map<Integer, Set<String>> tests = new TreeMap<>();
        Repository.testSources()
                .forEach(file -> TAG.matcher(Repository.read(file))
                        .results()
                        .filter(tag -> tag.group(1).equals(kind))
                        .forEach(tag -> tests.computeIfAbsent(Integer.valueOf(tag.group(2)), number -> new TreeSet<>())
                                .add(simpleName(file))));
        return tests;
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
