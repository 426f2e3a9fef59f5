package org.merchantaccess.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * One rule and those who break it.
 *
 * @param name the rule's name, without its reason
 * @param root the package of the little house in which they live
 * @param culprits names of classes or packages in that house
 */
record Violation(String name, String root, List<String> culprits) {

    /** The package of all little houses. */
    private static final String HOUSES = Violation.class.getPackageName() + ".fixture";

    /** A package with rules in one folder, and their tests in another. */
    static final String BOTH = Violation.class.getPackageName();

    static Violation of(String name, String house, String... culprits) {
        String root = HOUSES + "." + house;
        return new Violation(
                name,
                root,
                List.of(culprits).stream().map(culprit -> root + "." + culprit).toList());
    }

    /** Of a rule that accuses the diagram, and nobody in the house. */
    static Violation drawn(String name, String house, String... culprits) {
        return new Violation(name, HOUSES + "." + house, List.of(culprits));
    }

    /** No little house comes in two modules, but this package comes in two folders. */
    static Violation betweenMainAndTest(String name) {
        return new Violation(name, BOTH, List.of(BOTH));
    }

    ArchRule rule() {
        return HexagonalRules.forHouse(LittleHouse.at(root)).stream()
                .filter(rule -> rule.getDescription().startsWith(name + ", because "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + name));
    }

    @Override
    public String toString() {
        return name;
    }
}
