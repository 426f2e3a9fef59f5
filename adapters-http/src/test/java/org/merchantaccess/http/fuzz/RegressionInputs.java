package org.merchantaccess.http.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that a fuzzer found earlier: one file for each input, in a folder for each entry point, run in every build since. */
final class RegressionInputs {

    private RegressionInputs() {}

    static List<byte[]> of(EntryPoint entryPoint) {
        URL folder = RegressionInputs.class.getResource(entryPoint.word());
        return folder == null ? List.of() : in(folder);
    }

    private static List<byte[]> in(URL folder) {
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().map(RegressionInputs::read).toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
