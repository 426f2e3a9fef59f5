package org.merchantaccess.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the runtime dependencies of this artifact, as Maven resolves them, with {@code embedded-dependencies.txt}.
 *
 * <p>The build writes the resolved list to {@code target} before the tests run.
 */
class EmbeddedDependenciesTest {

    private static final Path RESOLVED = Path.of("target/runtime-dependencies.txt");

    /** A line such as {@code group:artifact:jar:version:compile:/path/of/the.jar -- module name}, which may be colored. */
    private static final Pattern DEPENDENCY = Pattern.compile(
            "\\s+(?<group>[^:\\s]+):(?<artifact>[^:]+):jar:(?:[^:]+:){1,2}(?:compile|runtime):(?<file>.+?)(?:\\u001B\\[[0-9;]*m)*(?: -- module .*)?");

    /** Modules of this build count as class folders until they are packaged, which takes twice the space of their jars. */
    private static final long MAX_BYTES = 25_000_000;

    /** One resolved dependency. */
    record Dependency(String name, Path file) {

        static Dependency of(Matcher line) {
            return new Dependency(line.group("group") + ":" + line.group("artifact"), Path.of(line.group("file")));
        }

        long bytes() {
            try (Stream<Path> files = Files.walk(file)) {
                return files.filter(Files::isRegularFile)
                        .mapToLong(Dependency::sizeOf)
                        .sum();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static long sizeOf(Path file) {
            try {
                return Files.size(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @Test
    void brings_the_listed_dependencies_and_no_other() throws IOException {
        assertThat(resolved().stream().map(Dependency::name).sorted()).containsExactlyElementsOf(listed());
    }

    @Test
    void brings_at_most_25_megabytes() throws IOException {
        assertThat(resolved().stream().mapToLong(Dependency::bytes).sum()).isBetween(1L, MAX_BYTES);
    }

    private static List<Dependency> resolved() throws IOException {
        return Files.readAllLines(RESOLVED).stream()
                .map(DEPENDENCY::matcher)
                .filter(Matcher::matches)
                .map(Dependency::of)
                .toList();
    }

    private static List<String> listed() throws IOException {
        try (var list = EmbeddedDependenciesTest.class.getResourceAsStream("embedded-dependencies.txt")) {
            assertThat(list).isNotNull();
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
