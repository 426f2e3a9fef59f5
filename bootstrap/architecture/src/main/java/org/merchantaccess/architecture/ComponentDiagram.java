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
 * Components and arrows of a diagram in the PlantUML subset that ArchUnit supports: {@code [name] <<package..>> as alias} and
 * {@code alias --> alias}.
 *
 * @param packages the package patterns of each component, by the component's name
 * @param arrows the arrows in the format of {@link #arrow}
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
            throw new UncheckedIOException("Cannot read the diagram " + file, unreadable);
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
        ARROW.matcher(text).results().forEach(arrow -> arrows.add(arrowOf(arrow, names)));
        return new ComponentDiagram(packages, arrows);
    }

    private static List<String> packagesOf(String stereotypes) {
        return PACKAGE.matcher(stereotypes)
                .results()
                .map(stereotype -> stereotype.group(1))
                .toList();
    }

    private static String arrowOf(MatchResult match, Map<String, String> names) {
        String left = names.getOrDefault(match.group(1), match.group(1));
        String right = names.getOrDefault(match.group(3), match.group(3));
        return match.group(2).startsWith("<") ? arrow(right, left) : arrow(left, right);
    }

    static String arrow(String from, String to) {
        return from + " --> " + to;
    }

    /** Returns the names of all components and all arrows. */
    Set<String> elements() {
        Set<String> elements = new TreeSet<>(arrows);
        elements.addAll(packages.keySet());
        return elements;
    }

    Optional<String> componentOf(String packageName) {
        return packages.entrySet().stream()
                .filter(component -> component.getValue().stream()
                        .anyMatch(name -> PackageMatcher.of(name).matches(packageName)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
