package org.merchantaccess.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of this repository, as the pages speak of them. */
final class Repository {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> MODULES = List.of(
            "domain",
            "application",
            "application/test-kit",
            "application/port-contracts",
            "adapters-http",
            "adapters-persistence",
            "bootstrap",
            "bootstrap/browser",
            "docs");

    private Repository() {}

    static Stream<Path> pages() {
        return Stream.concat(
                files(ROOT.resolve("docs"), path -> path.toString().endsWith(".md"))
                        .filter(path -> !path.toString().contains("target")),
                Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
                        .map(ROOT::resolve));
    }

    static Stream<Path> sources() {
        return MODULES.stream()
                .flatMap(module -> files(
                        ROOT.resolve(module).resolve("src"),
                        path -> path.toString().endsWith(".java")));
    }

    static Stream<Path> testSources() {
        return sources().filter(path -> path.toString().contains("/src/test/"));
    }

    static boolean hasClass(String simpleName) {
        return sources().anyMatch(path -> path.getFileName().toString().equals(simpleName + ".java"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(wanted).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
