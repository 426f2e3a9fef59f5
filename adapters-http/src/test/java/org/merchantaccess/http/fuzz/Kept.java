package org.merchantaccess.http.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a fuzzer once found: a file for each input, in a folder for each front, tried in every build since. */
final class Kept {

    private Kept() {}

    static List<byte[]> of(Front front) {
        URL folder = Kept.class.getResource(front.word());
        return folder == null ? List.of() : in(folder);
    }

    private static List<byte[]> in(URL folder) {
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().map(Kept::read).toList();
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
