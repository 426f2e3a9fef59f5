package org.merchantaccess.persistence.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A second process that locks a folder, prints the outcome, and waits until its input is closed or it is killed. */
final class SecondProcess implements AutoCloseable {

    static final Instant SINCE = Instant.parse("2026-03-02T09:00:00Z");

    private final Process process;
    private final BufferedReader output;

    private SecondProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static SecondProcess locking(Path folder) throws IOException {
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
            // Waits for the end of the input.
        }
    }

    /** Returns the outcome; blocks until it is known. */
    String outcome() throws IOException {
        return output.readLine();
    }

    long pid() {
        return process.pid();
    }

    /** Kills the process like {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        awaitEnd();
    }

    private void awaitEnd() {
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
    }
}
