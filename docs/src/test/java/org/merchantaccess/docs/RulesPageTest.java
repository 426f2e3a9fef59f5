package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rules.md} maps each business rule to the class that implements it and the tests that are tagged with it. */
class RulesPageTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| ([RP])(\\d+) \\|[^|]*\\|([^|]*)\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    /** One row of the table. */
    record Row(String kind, int number, List<String> classes, List<String> tests) {
        @Override
        public String toString() {
            return kind + number;
        }
    }

    static Stream<Row> rows() {
        return ROW.matcher(Repository.read(Repository.ROOT.resolve("docs/rules.md")))
                .results()
                .map(row -> new Row(
                        row.group(1), Integer.parseInt(row.group(2)), names(row.group(3)), names(row.group(4))));
    }

    @ParameterizedTest
    @CsvSource({"R, 16", "P, 10"})
    void rules_are_numbered_without_a_gap(String kind, int atLeast) {
        List<Integer> rules = numbers(kind);

        assertThat(rules)
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rules.size()).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"R", "P"})
    void tests_are_tagged_with_rules_that_exist(String kind) {
        assertThat(RequirementTags.testClasses(kind).keySet()).isNotEmpty().isSubsetOf(numbers(kind));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_rule_is_implemented_by_classes_that_exist(Row row) {
        assertThat(row.classes()).isNotEmpty().allMatch(Repository::hasClass);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_rule_is_shown_by_tests_that_are_tagged_with_it(Row row) {
        assertThat(row.tests())
                .isNotEmpty()
                .isSubsetOf(RequirementTags.testClasses(row.kind()).getOrDefault(row.number(), Set.of()));
    }

    private static List<Integer> numbers(String kind) {
        return rows().filter(row -> row.kind().equals(kind)).map(Row::number).toList();
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
    }
}
