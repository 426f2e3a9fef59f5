package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code rules.md} maps each rule of the business to the class that keeps it and the tests that show it. */
class RulesPageTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| R(\\d+) \\|[^|]*\\|([^|]*)\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("void (?:\\w+_)?r(\\d+)_");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    /** One row of the table. */
    record Row(int rule, List<String> classes, List<String> tests) {
        @Override
        public String toString() {
            return "R" + rule;
        }
    }

    static Stream<Row> rows() {
        return ROW.matcher(Repository.read(Repository.ROOT.resolve("docs/rules.md")))
                .results()
                .map(row -> new Row(Integer.parseInt(row.group(1)), names(row.group(2)), names(row.group(3))));
    }

    @Test
    void rules_are_numbered_without_a_gap() {
        List<Integer> rules = rows().map(Row::rule).toList();

        assertThat(rules)
                .hasSizeGreaterThanOrEqualTo(14)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rules.size()).boxed().toList());
    }

    @Test
    void no_test_names_a_rule_that_is_not_there() {
        List<Integer> rules = rows().map(Row::rule).toList();

        assertThat(Repository.testSources()
                        .flatMap(path -> NAMED.matcher(Repository.read(path)).results())
                        .map(named -> Integer.parseInt(named.group(1)))
                        .distinct())
                .isSubsetOf(rules);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_rule_lives_in_classes_that_are_there(Row row) {
        assertThat(row.classes()).isNotEmpty().allMatch(Repository::hasClass);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_rule_is_shown_by_tests_that_name_it(Row row) {
        Pattern naming = Pattern.compile("void (?:\\w+_)?r" + row.rule() + "_");

        assertThat(row.tests())
                .isNotEmpty()
                .allSatisfy(test -> assertThat(Repository.testSources()
                                .filter(path -> path.getFileName().toString().equals(test + ".java")))
                        .as(test)
                        .anyMatch(path -> naming.matcher(Repository.read(path)).find()));
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
    }
}
