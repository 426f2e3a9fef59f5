package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.PackageMatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A component diagram, as far as ArchUnit reads it: {@code [name] <<package..>> as alias} and {@code alias --> alias}.
 *
 * @param packages of each component, by its name
 * @param arrows as {@link #arrow} writes them
 */
record ComponentDiagram(Map<String, List<String>> packages, Set<String> arrows) {

    private static final Pattern COMPONENT = Pattern.compile(
            "^\\s*(?:component\\s+)?\\[([^\\]]+)\\]((?:\\s*<<[^>]+>>)+)(?:\\s+as\\s+\"?(\\w+)\"?)?", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("<<\\s*([^>\\s]+)\\s*>>");
    private static final Pattern ARROW = Pattern.compile(
            "^\\s*\\[?([^\\]\\[\\n]+?)\\]?\\s+(<?-\\S*->?|-+>)\\s+\\[?([^\\]\\[\\n]+?)\\]?\\s*$", Pattern.MULTILINE);

    static ComponentDiagram read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The plan names a diagram that cannot be read", unreadable);
        }
    }

    private static ComponentDiagram parse(String text) {
        Map<String, List<String>> packages = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        COMPONENT.matcher(text).results().forEach(component -> {
            String name = component.group(1);
            packages.put(name, packagesOf(component.group(2)));
            names.put(Optional.ofNullable(component.group(3)).orElse(name), name);
        });
        Set<String> arrows = new TreeSet<>();
        ARROW.matcher(text).results().forEach(line -> arrows.add(arrowOf(line, names)));
        return new ComponentDiagram(packages, arrows);
    }

    private static List<String> packagesOf(String stereotypes) {
        return PACKAGE.matcher(stereotypes)
                .results()
                .map(stereotype -> stereotype.group(1))
                .toList();
    }

    private static String arrowOf(MatchResult line, Map<String, String> names) {
        String left = names.getOrDefault(line.group(1), line.group(1));
        String right = names.getOrDefault(line.group(3), line.group(3));
        return line.group(2).startsWith("<") ? arrow(right, left) : arrow(left, right);
    }

    static String arrow(String from, String to) {
        return from + " --> " + to;
    }

    /** Every component and every arrow. */
    Set<String> everything() {
        Set<String> everything = new TreeSet<>(arrows);
        everything.addAll(packages.keySet());
        return everything;
    }

    Optional<String> componentOf(String packageName) {
        return packages.entrySet().stream()
                .filter(component -> component.getValue().stream()
                        .anyMatch(name -> PackageMatcher.of(name).matches(packageName)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
