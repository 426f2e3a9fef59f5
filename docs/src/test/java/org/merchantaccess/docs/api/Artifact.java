package org.merchantaccess.docs.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A published artifact: the folder of its classes and the packages that it promises.
 *
 * @param name the name of its file in {@code docs/api}
 */
record Artifact(String name, Path classes, Set<String> packages) {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern EXPORTS = Pattern.compile("^ +exports ([a-z0-9.]+);", Pattern.MULTILINE);
    private static final String CLASS = ".class";

    /** Returns an artifact with a module descriptor, which promises the packages that it exports to all modules. */
    static Artifact module(String name, String folder) {
        Set<String> exported = EXPORTS.matcher(read(ROOT.resolve(folder).resolve("src/main/module/module-info.java")))
                .results()
                .map((MatchResult export) -> export.group(1))
                .collect(Collectors.toUnmodifiableSet());
        return new Artifact(name, ROOT.resolve(folder).resolve("target/classes"), exported);
    }

    /** Returns an artifact without a module descriptor. */
    static Artifact withPackages(String name, String classes, String... packages) {
        return new Artifact(name, ROOT.resolve(classes), Set.of(packages));
    }

    /** Returns the file that lists the API. */
    Path file() {
        return ROOT.resolve("docs/api").resolve(name + ".txt");
    }

    /** Returns the public types of the promised packages, with their nested types, sorted by name. Initializes none of them. */
    Stream<Class<?>> types() {
        Set<String> names = new TreeSet<>();
        packages.forEach(promised -> names.addAll(classNames(promised)));
        URLClassLoader loader = new URLClassLoader(new URL[] {url()}, Artifact.class.getClassLoader());
        return names.stream().<Class<?>>map(type -> load(loader, type)).filter(Signatures::isVisible);
    }

    private Set<String> classNames(String promised) {
        Path folder = classes.resolve(promised.replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(CLASS) && !file.equals("package-info.class"))
                    .filter(file -> !file.endsWith("Test.class") && !file.contains("Test$"))
                    .map(file -> promised + "." + file.substring(0, file.length() - CLASS.length()))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private URL url() {
        try {
            return classes.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Class<?> load(ClassLoader loader, String type) {
        try {
            return Class.forName(type, false, loader);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
