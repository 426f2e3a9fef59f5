package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.bootstrap.command.CommandLines;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import picocli.CommandLine;

/** {@code reference/command-line.md} lists exactly the commands of the command line. */
class CommandLinePageTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+(?: [a-z][a-z-]*)?)[^|]*\\|", Pattern.MULTILINE);

    @Test
    void the_page_lists_the_existing_commands() {
        List<String> onThePage = ROW.matcher(Repository.read(Repository.ROOT.resolve("docs/reference/command-line.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(onThePage)
                .containsExactlyInAnyOrderElementsOf(
                        leaves(CommandLines.on(new StoredEnvironments())).toList());
    }

    private static Stream<String> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command.getCommandSpec().qualifiedName().replace("merchant-access ", ""))
                        .filter(name -> !name.equals("help"))
                : command.getSubcommands().values().stream().flatMap(CommandLinePageTest::leaves);
    }
}
