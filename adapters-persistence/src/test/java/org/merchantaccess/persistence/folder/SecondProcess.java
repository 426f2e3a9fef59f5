package org.merchantaccess.persistence.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A process of its own that takes a folder, says what came of it, and stays until it is told to go, or killed. */
final class SecondProcess implements AutoCloseable {

    static final Instant SINCE = Instant.parse("2026-03-02T09:00:00Z");

    private final Process process;
    private final BufferedReader said;

    private SecondProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    static SecondProcess takes(Path folder) throws IOException {
        return new SecondProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    public static void main(String[] arguments) throws IOException {
        Either<FolderFailure, FolderLock> lock = FolderLock.take(Path.of(arguments[0]), SINCE);
        System.out.println(lock.fold(FolderFailure::toString, taken -> "taken"));
        while (System.in.read() >= 0) {
            // Until nobody is there to talk to.
        }
    }

    /** What came of it. Waits until it is known. */
    String outcome() throws IOException {
        return said.readLine();
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        awaitItsEnd();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        awaitItsEnd();
    }

    private void awaitItsEnd() {
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
    }
}
