package org.merchantaccess.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** E13: each rule is tested with classes that violate it. */
class ArchitectureRulesCatchViolationsTest {

    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(Violation.SPLIT_PACKAGE);

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void a_rule_reports_all_violating_classes_and_no_other(Violation violation) {
        ArchRule rule = violation.rule();

        List<String> reports = rule.evaluate(FIXTURES.that(resideInAPackage(violation.root() + "..")))
                .getFailureReport()
                .getDetails();

        assertThat(violation.culprits())
                .allSatisfy(culprit -> assertThat(reports)
                        .anySatisfy(report -> assertThat(report).contains(culprit)));
        assertThat(reports)
                .allSatisfy(report -> assertThat(violation.culprits()).anyMatch(report::contains));
    }

    @Test
    void every_rule_is_tested_with_a_violation() {
        List<String> tested = violations().map(Violation::name).toList();

        List<String> rules = HexagonalRules.forProject(SmallProject.at("com.example")).stream()
                .map(rule -> rule.getDescription().replaceFirst(", because .*", ""))
                .toList();

        assertThat(tested).containsExactlyElementsOf(rules);
    }

    @Test
    void every_rule_group_is_used() {
        Class<?>[] groups = RuleGroup.class.getPermittedSubclasses();

        Stream<RuleGroup> used = HexagonalRules.groups(SmallProject.at("com.example"));

        assertThat(used).hasOnlyElementsOfTypes(groups).hasSameSizeAs(groups);
    }

    @Test
    void every_rule_has_a_number_and_a_reason() {
        List<ArchRule> rules = HexagonalRules.forProject(SmallProject.at("com.example"));

        assertThat(rules)
                .extracting(ArchRule::getDescription)
                .allSatisfy(description -> assertThat(description)
                        .matches("[EN]\\d+ .+, because .+")
                        .doesNotContain("com.example"));
    }

    private static Stream<Violation> violations() {
        return Violations.all();
    }
}
