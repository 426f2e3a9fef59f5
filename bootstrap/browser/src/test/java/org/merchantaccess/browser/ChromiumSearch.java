package org.merchantaccess.browser;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A search for Chromium on a machine.
 *
 * @param given the configured path; blank if none is configured
 * @param commandFolders the folders to search, as in {@code PATH}
 * @param required whether the machine must have Chromium, as a build server must
 */
public record ChromiumSearch(String given, String commandFolders, boolean required) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Returns a search with the settings of this machine. */
    public static ChromiumSearch onThisMachine() {
        return new ChromiumSearch(
                System.getProperty("browser.path", ""),
                Option.of(System.getenv("PATH")).getOrElse(""),
                Boolean.parseBoolean(System.getenv("CI")));
    }

    /** Returns the program. */
    public Either<ChromiumMissing, Path> find() {
        return find(candidate -> Files.isRegularFile(candidate) && Files.isExecutable(candidate));
    }

    Either<ChromiumMissing, Path> find(Predicate<Path> isProgram) {
        return Option.ofOptional(candidates().filter(isProgram).findFirst())
                .toEither(() -> new ChromiumMissing(given, required));
    }

    private Stream<Path> candidates() {
        return given.isBlank()
                ? NAMES.stream()
                        .flatMap(name -> Stream.of(commandFolders.split(File.pathSeparator, -1))
                                .filter(folder -> !folder.isBlank())
                                .map(folder -> Path.of(folder, name)))
                : Stream.of(Path.of(given));
    }
}
