package org.merchantaccess.nodes.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** A wall clock of one node that differs from that of the machine. The monotonic clock of the node is that of the machine. */
public final class NodeClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    private final Path library;
    private final Path file;

    private NodeClock(Path library, Path file) {
        this.library = library;
        this.file = file;
    }

    /** Creates a clock that is ahead of the machine by that time, or behind if it is negative. */
    public static NodeClock create(Path folder, Duration ahead) {
        try {
            NodeClock clock = new NodeClock(
                    library(), Files.createTempDirectory(folder, "clock").resolve("ahead"));
            clock.set(ahead);
            return clock;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path library() throws IOException {
        try (Stream<Path> architectures = Files.list(LIBRARIES)) {
            return architectures
                    .map(architecture -> architecture.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::isReadable)
                    .findAny()
                    .orElseThrow(() ->
                            new AssertionError("These tests set the clock of a process, with the library faketime. On"
                                    + " Debian: apt-get install faketime"));
        }
    }

    /** Sets the clock; a running process notices it at once. */
    public void set(Duration ahead) {
        try {
            // The process reads the file at any moment, so it must never be incomplete.
            Path next =
                    Files.writeString(file.resolveSibling("next"), (ahead.isNegative() ? "" : "+") + ahead.toSeconds());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the environment of a process with this clock. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_NO_CACHE", "1",
                "DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // Otherwise the library ends waits at once that are limited on the monotonic clock, such as
                // Object.wait.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }
}
