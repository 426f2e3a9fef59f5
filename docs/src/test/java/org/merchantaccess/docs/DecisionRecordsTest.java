package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every decision record names the tests or rules that enforce it. */
class DecisionRecordsTest {

    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");

    static Stream<Path> records() {
        return Repository.pages().filter(page -> page.toString().contains("/adr/"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void the_last_line_of_a_decision_names_its_enforcement(Path record) {
        String text = Repository.read(record).strip();
        String last = text.substring(text.lastIndexOf("\n\n")).strip();

        assertThat(last).startsWith("*Enforced by: ").endsWith("*");
        assertThat(CLASS.matcher(last).results().map(name -> name.group(1))).allMatch(Repository::hasClass);
    }
}
