package org.merchantaccess.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command that a page names is run by {@code .ci/documented-commands}, which {@code .ci/run} calls. */
class DocumentedCommandsTest {

    private static final String SCRIPT = ".ci/documented-commands";

    @Test
    void every_documented_command_is_run() {
        assertThat(without(documented(), tried()))
                .as("commands in pages that %s does not run", SCRIPT)
                .isEmpty();
    }

    @Test
    void every_command_of_the_script_is_documented() {
        assertThat(without(tried(), documented()))
                .as("commands in %s that no page names", SCRIPT)
                .isEmpty();
    }

    @Test
    void the_script_is_run_by_ci() {
        assertThat(file(".ci/run").lines()).contains(SCRIPT);
    }

    @Test
    void a_command_is_found_in_shell_blocks_and_in_running_text() {
        String page = """
                # Try it

                ```
                mvn -q package && java -jar it.jar
                $ curl -i http://127.0.0.1/ \\
                    -H 'Accept: */*'
                ls java
                ```

                1. In a list:

                   ```sh
                   runuser -u it -- java -jar it.jar list
                   ```

                ```java
                java -jar it.jar; // no shell
                ```

                Call `mvn -DskipTests
                install`, `.ci/run` or `bootstrap/peers/run`, not `java.sql` or `mvn`.
                """;

        assertThat(Commands.documentedIn(page))
                .containsExactly(
                        "mvn -q package && java -jar it.jar",
                        "curl -i http://127.0.0.1/ -H 'Accept: */*'",
                        "runuser -u it -- java -jar it.jar list",
                        "mvn -DskipTests install",
                        ".ci/run",
                        "bootstrap/peers/run");
    }

    @Test
    void a_command_of_the_script_is_read_as_written() {
        String script = """
                documented <<'COMMAND' -Dsoak.minutes=1
                mvn -q verify -Dtest='a.**'
                COMMAND
                """;

        assertThat(Commands.triedIn(script)).containsExactly("mvn -q verify -Dtest='a.**'");
    }

    private static Set<String> without(Set<String> commands, Set<String> others) {
        Set<String> rest = new TreeSet<>(commands);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> documented() {
        return sorted(Repository.pages().map(Repository::read).flatMap(Commands::documentedIn));
    }

    private static Set<String> tried() {
        return sorted(Commands.triedIn(file(SCRIPT)));
    }

    private static Set<String> sorted(Stream<String> commands) {
        return commands.collect(toCollection(TreeSet::new));
    }

    private static String file(String path) {
        return Repository.read(Repository.ROOT.resolve(path));
    }
}
