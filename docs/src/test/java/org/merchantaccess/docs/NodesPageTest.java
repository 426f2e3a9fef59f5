package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code reference/nodes.md} names a test class for each hazard of several nodes, and every test class of {@code bootstrap/nodes}. */
class NodesPageTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d+) \\|[^|]*\\|([^|]*)\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+(?:Test|Contract))`");
    private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/reference/nodes.md"));
    private static final List<MatchResult> ROWS = ROW.matcher(PAGE).results().toList();

    @Test
    void hazards_are_numbered_without_a_gap() {
        assertThat(ROWS)
                .hasSizeGreaterThanOrEqualTo(25)
                .extracting(row -> Integer.valueOf(row.group(1)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ROWS.size()).boxed().toList());
    }

    @Test
    void every_rule_that_is_built_has_tests() {
        assertThat(ROWS)
                .filteredOn(row -> !row.group(2).contains("Not built yet"))
                .hasSizeGreaterThan(15)
                .allSatisfy(row -> assertThat(names(row.group(3)))
                        .as("hazard %s", row.group(1))
                        .isNotEmpty());
    }

    @Test
    void the_named_tests_exist() {
        assertThat(names(PAGE)).hasSizeGreaterThan(20).allMatch(Repository::hasClass);
    }

    @Test
    void the_page_names_every_test_of_several_nodes() {
        assertThat(names(PAGE))
                .containsAll(Repository.testSources()
                        .filter(file -> file.toString().contains("/org/merchantaccess/nodes/"))
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .filter(name -> name.endsWith("Test"))
                        .filter(name ->
                                !Set.of("HistoryCheckerTest", "OutagesTest").contains(name))
                        .toList());
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach(name -> names.add(name.group(1)));
        return names;
    }
}
