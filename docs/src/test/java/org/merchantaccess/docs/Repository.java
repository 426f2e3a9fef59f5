package org.merchantaccess.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the files of this repository. */
final class Repository {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<Path> MODULES = modules();
    private static final List<Path> SOURCES = MODULES.stream()
            .flatMap(module ->
                    files(module.resolve("src"), path -> path.toString().endsWith(".java")))
            .toList();

    private Repository() {}

    static Stream<Path> pages() {
        return Stream.concat(
                files(ROOT.resolve("docs"), path -> path.toString().endsWith(".md"))
                        .filter(path -> !path.toString().contains("target")),
                Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
                        .map(ROOT::resolve));
    }

    static Stream<Path> sources() {
        return SOURCES.stream();
    }

    /** Returns the templates of the Hub's pages. */
    static Stream<Path> templates() {
        return files(
                ROOT.resolve("adapters-http/src/main/jte"),
                path -> path.toString().endsWith(".jte"));
    }

    static Stream<Path> mainSources() {
        return sources().filter(path -> path.toString().contains("/src/main/"));
    }

    /** Returns the folders of all Maven modules, nested ones included. */
    private static List<Path> modules() {
        return files(ROOT, path -> path.endsWith("pom.xml"))
                .filter(pom -> !ROOT.relativize(pom).toString().contains("target"))
                .map(Path::getParent)
                .filter(module -> Files.isDirectory(module.resolve("src")))
                .toList();
    }

    /** Returns the sources of tests, and of the contracts that tests extend. */
    static Stream<Path> testSources() {
        return sources()
                .filter(path -> path.toString().contains("/src/test/")
                        || path.toString().contains("/port-contracts/src/main/"));
    }

    static boolean hasClass(String simpleName) {
        return sources().anyMatch(path -> path.getFileName().toString().equals(simpleName + ".java"));
    }

    /** Finds the file of a class by its simple name, or of a project in {@code docs/examples}: {@code lending/pom}. */
    static Path example(String name) {
        int slash = name.indexOf('/');
        Path project = slash < 0 ? ROOT : ROOT.resolve("docs/examples").resolve(name.substring(0, slash));
        String file = name.substring(slash + 1);
        return file.equals("pom") ? project.resolve("pom.xml") : classIn(project, file);
    }

    private static Path classIn(Path folder, String simpleName) {
        return sources()
                .filter(path -> path.startsWith(folder) && path.endsWith(simpleName + ".java"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no class " + simpleName + " in " + folder));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Path> files(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(wanted).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
