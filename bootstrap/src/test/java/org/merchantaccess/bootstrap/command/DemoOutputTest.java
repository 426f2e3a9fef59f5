package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.Main;

/** Output of the demo in a separate process. */
@Tag("slow")
@Timeout(120)
class DemoOutputTest {

    private static final String FIRST_LINE = "Merchant Access is running.";
    private static final String LAST_LINE = "Credentials of one environment are refused in the other.";

    @TempDir
    private Path folder;

    @Test
    void standard_output_and_error_begin_with_the_guide() throws Exception {
        List<String> lines = outputUpToTheGuide(Map.of());

        assertThat(lines).filteredOn(line -> !line.isBlank()).first().asString().startsWith(FIRST_LINE);
        assertThat(lines).noneMatch(line -> line.contains(" INFO "));
        assertThat(lines).anyMatch(line -> line.contains("--set data-folder=" + folder));
    }

    @Test
    void the_log_level_can_be_set_by_the_operator() throws Exception {
        assertThat(outputUpToTheGuide(Map.of("MERCHANT_ACCESS_LOG_LEVEL", "info")))
                .anyMatch(line -> line.contains(" INFO "));
    }

    private List<String> outputUpToTheGuide(Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "demo",
                        "--random-ports")
                .redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("MERCHANT_ACCESS_")
                        || name.equals("JAVA_TOOL_OPTIONS")
                        || name.equals("JDK_JAVA_OPTIONS"));
        builder.environment().putAll(variables);
        Process demo = builder.start();
        try {
            return readUpToTheGuide(demo.inputReader(StandardCharsets.UTF_8));
        } finally {
            demo.toHandle().destroy();
            demo.waitFor();
        }
    }

    private static List<String> readUpToTheGuide(BufferedReader output) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(LAST_LINE)) {
                return lines;
            }
        }
        throw new AssertionError("the demo ended: " + lines);
    }
}
