package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code reference/security.md} says which test classes show which security requirement: these and no others. */
class SecurityPageTest {

    private static final Pattern ROW = Pattern.compile("^\\| S(\\d+) \\|[^|]*\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("(?:void|Stream<DynamicTest>) (\\w+)\\(");
    private static final Pattern NUMBER = Pattern.compile("(?:^|_)s(\\d+)(?=_)");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void the_page_names_the_tests_that_are_there() {
        Map<Integer, Set<String>> onThePage = new TreeMap<>();
        ROW.matcher(Repository.read(Repository.ROOT.resolve("docs/reference/security.md")))
                .results()
                .forEach(row -> onThePage.put(Integer.valueOf(row.group(1)), names(row.group(2))));

        assertThat(onThePage).isEqualTo(inTheSources());
    }

    private static Map<Integer, Set<String>> inTheSources() {
        Map<Integer, Set<String>> tests = new TreeMap<>();
        Repository.testSources()
                .forEach(path -> TEST.matcher(Repository.read(path))
                        .results()
                        .flatMap(test -> NUMBER.matcher(test.group(1)).results())
                        .forEach(
                                test -> tests.computeIfAbsent(Integer.valueOf(test.group(1)), number -> new TreeSet<>())
                                        .add(path.getFileName().toString().replace(".java", ""))));
        return tests;
    }

    private static Set<String> names(String cell) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(cell).results().forEach(name -> names.add(name.group(1)));
        return names;
    }
}
