package com.example.astray;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.merchantaccess.architecture.HexagonalRules;
import org.merchantaccess.architecture.MainClasses;
import org.merchantaccess.architecture.Project;

/** Checks which classes the architecture rules report. */
class RuleViolationsTest {

    /** The first class, method or field in a violation message. */
    private static final Pattern REPORTED = Pattern.compile("<com\\.example\\.astray\\.[a-z.]+\\.([A-Z]\\w+)");

    // tag::project[]
    private static final Project PROJECT = Project.at("com.example.astray")
            .withoutRule("N2", "refusals are still exceptions")
            .withoutRule("N13", "packages are not null-marked yet");
    // end::project[]

    private static final JavaClasses CLASSES = MainClasses.of("com.example.astray");

    @Test
    void every_violated_rule_reports_the_violating_classes() {
        Map<String, Set<String>> reported = new TreeMap<>();
        HexagonalRules.forProject(PROJECT)
                .forEach(rule -> reported.computeIfAbsent(numberOf(rule), number -> new TreeSet<>())
                        .addAll(reportedBy(rule)));
        reported.values().removeIf(Set::isEmpty);

        assertThat(reported)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("E1", Set.of("Book", "LendBookService")),
                        entry("E2", Set.of("Book")),
                        entry("E3", Set.of("LendBookService")),
                        entry("E4", Set.of("LendingPage")),
                        entry("E5", Set.of("LendingPage")),
                        entry("E8", Set.of("Book")),
                        entry("E9", Set.of("Books")),
                        entry("E11", Set.of("LendingPage")),
                        entry("N1", Set.of("Book")),
                        entry("N5", Set.of("Book", "OnLoanException")),
                        entry("N6", Set.of("Book")),
                        entry("N9", Set.of("LendBookService")),
                        entry("N11", Set.of("LendBookService", "LendingPage")),
                        entry("N12", Set.of("LendBookService")),
                        entry("N16", Set.of("BookRow"))));
    }

    private static String numberOf(ArchRule rule) {
        return rule.getDescription().replaceFirst(" .*", "");
    }

    private static Set<String> reportedBy(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails().stream()
                .map(REPORTED::matcher)
                .filter(Matcher::find)
                .map(reported -> reported.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
