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
    static final String HOUSES = Violation.class.getPackageName() + ".fixture";

    static Violation of(String name, String house, String... culprits) {
        String root = HOUSES + "." + house;
        return new Violation(
                name,
                root,
                List.of(culprits).stream().map(culprit -> root + "." + culprit).toList());
    }

    ArchRule rule() {
        return HexagonalRules.forRoot(root).stream()
                .filter(rule -> rule.getDescription().startsWith(name + ", because "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + name));
    }

    @Override
    public String toString() {
        return name;
    }
}
