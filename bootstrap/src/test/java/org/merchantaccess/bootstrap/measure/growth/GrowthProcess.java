package org.merchantaccess.bootstrap.measure.growth;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A {@link GrowthServer} in a separate JVM.
 *
 * @param appIds the number of App IDs in its store
 */
record GrowthProcess(int appIds, Process process, GrowthPorts ports) implements AutoCloseable {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    /** Above this number of App IDs the heap of the launcher is too small. */
    private static final int MAX_OF_SMALL_HEAP = 100_000;

    /**
     * Starts a server and waits until it listens.
     *
     * @param cores the processors it may use, as taskset understands them; empty for all
     */
    static GrowthProcess start(int appIds, String cores) throws IOException {
        List<String> command = new ArrayList<>();
        if (!cores.isEmpty()) {
            command.addAll(List.of("taskset", "-c", cores));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(appIds > MAX_OF_SMALL_HEAP ? "-Xmx3g" : "-Xmx512m");
        command.add("-XX:+UseSerialGC");
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(GrowthServer.class.getName(), Integer.toString(appIds)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        GrowthPorts ports = process.inputReader()
                .lines()
                .flatMap(line -> GrowthPorts.parse(line).toJavaStream())
                .findFirst()
                .orElseThrow(() -> new EOFException("the server did not start"));
        return new GrowthProcess(appIds, process, ports);
    }

    /** Returns the processor time since the start; zero if the system does not provide it. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Stops the server by closing its input, and after a timeout by force. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
