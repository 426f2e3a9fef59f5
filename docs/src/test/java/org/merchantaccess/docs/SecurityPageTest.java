package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code reference/security.md} names exactly the test classes that are tagged with each security requirement. */
class SecurityPageTest {

    private static final Pattern ROW = Pattern.compile("^\\| S(\\d+) \\|[^|]*\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void the_page_names_the_tests_that_are_tagged() {
        Map<Integer, Set<String>> onThePage = new TreeMap<>();
        ROW.matcher(Repository.read(Repository.ROOT.resolve("docs/reference/security.md")))
                .results()
                .forEach(row -> onThePage.put(Integer.valueOf(row.group(1)), names(row.group(2))));

        assertThat(onThePage).isEqualTo(RequirementTags.testClasses("S"));
    }

    private static Set<String> names(String cell) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(cell).results().forEach(name -> names.add(name.group(1)));
        return names;
    }
}
