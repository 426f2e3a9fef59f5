package org.merchantaccess.nodes.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Runs programs of the operating system. */
public final class Commands {

    private Commands() {}

    /** Runs a program to its end; returns its output. */
    public static String run(Path folder, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("failed: " + String.join(" ", command) + "\n" + output);
            }
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Sends a signal to processes, such as {@code STOP}; those that have ended are ignored. */
    public static void signal(String name, LongStream processes) {
        List<String> running = processes
                .filter(pid -> ProcessHandle.of(pid).isPresent())
                .mapToObj(Long::toString)
                .toList();
        try {
            Process kill = new ProcessBuilder(Stream.concat(Stream.of("kill", "-" + name), running.stream())
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            kill.getInputStream().readAllBytes();
            kill.waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
