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

/** E13: a rule that nobody has seen fail is a hope. */
class ArchitectureRulesCatchViolationsTest {

    private static final JavaClasses HOUSES = new ClassFileImporter().importPackages(Violation.BOTH);

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void a_rule_accuses_who_breaks_it_and_nobody_else(Violation violation) {
        ArchRule rule = violation.rule();

        List<String> accusations = rule.evaluate(HOUSES.that(resideInAPackage(violation.root() + "..")))
                .getFailureReport()
                .getDetails();

        assertThat(violation.culprits())
                .allSatisfy(culprit -> assertThat(accusations)
                        .anySatisfy(accusation -> assertThat(accusation).contains(culprit)));
        assertThat(accusations)
                .allSatisfy(accusation -> assertThat(violation.culprits()).anyMatch(accusation::contains));
    }

    @Test
    void every_rule_is_proved_by_a_violation() {
        List<String> proved = violations().map(Violation::name).toList();

        List<String> rules = HexagonalRules.forHouse(LittleHouse.at("com.example")).stream()
                .map(rule -> rule.getDescription().replaceFirst(", because .*", ""))
                .toList();

        assertThat(proved).containsExactlyElementsOf(rules);
    }

    @Test
    void every_book_of_rules_is_read() {
        Class<?>[] books = RuleBook.class.getPermittedSubclasses();

        Stream<RuleBook> read = HexagonalRules.books(LittleHouse.at("com.example"));

        assertThat(read).hasOnlyElementsOfTypes(books).hasSameSizeAs(books);
    }

    @Test
    void every_rule_has_a_number_and_a_reason() {
        List<ArchRule> rules = HexagonalRules.forHouse(LittleHouse.at("com.example"));

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
