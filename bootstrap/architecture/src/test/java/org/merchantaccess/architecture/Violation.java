package org.merchantaccess.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule and the classes that violate it.
 *
 * @param name the rule's description without the reason
 * @param root the root package of the fixture project that contains the violations
 * @param culprits names of the violating classes or packages
 */
record Violation(String name, String root, List<String> culprits) {

    /** The package of all fixture projects. */
    private static final String FIXTURES = Violation.class.getPackageName() + ".fixture";

    /** A package whose classes are in two folders: the rules and their tests. */
    static final String SPLIT_PACKAGE = Violation.class.getPackageName();

    static Violation of(String name, String fixture, String... culprits) {
        String root = FIXTURES + "." + fixture;
        return new Violation(
                name,
                root,
                List.of(culprits).stream().map(culprit -> root + "." + culprit).toList());
    }

    /** Creates a violation by elements of the diagram instead of classes. */
    static Violation ofDiagram(String name, String fixture, String... culprits) {
        return new Violation(name, FIXTURES + "." + fixture, List.of(culprits));
    }

    /** Creates a violation by this package, because fixture projects are not split into modules. */
    static Violation ofSplitPackage(String name) {
        return new Violation(name, SPLIT_PACKAGE, List.of(SPLIT_PACKAGE));
    }

    ArchRule rule() {
        return HexagonalRules.included(SmallProject.at(root))
                .filter(rule -> rule.getDescription().startsWith(name + ", because "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule " + name));
    }

    @Override
    public String toString() {
        return name;
    }
}
