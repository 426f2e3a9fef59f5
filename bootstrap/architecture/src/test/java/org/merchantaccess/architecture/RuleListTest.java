package org.merchantaccess.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that {@code docs/reference/architecture-rules.md} lists the rules. */
class RuleListTest {

    private static final Path PAGE = Path.of("../../docs/reference/architecture-rules.md");
    private static final Pattern ROW = Pattern.compile("^\\| ([EN]\\d+) \\| (.+) \\| (.+) \\|$", Pattern.MULTILINE);

    @Test
    void the_page_lists_every_rule_with_its_reason() throws IOException {
        List<String> onThePage = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + ", because " + row.group(3))
                .toList();

        assertThat(onThePage)
                .containsExactlyElementsOf(HexagonalRules.forProject(SmallProject.at("com.example")).stream()
                        .map(ArchRule::getDescription)
                        .toList());
    }
}
