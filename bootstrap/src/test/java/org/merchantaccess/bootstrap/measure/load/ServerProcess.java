package org.merchantaccess.bootstrap.measure.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server in a separate JVM, so that it shares neither heap nor compiler with the client. */
final class ServerProcess implements AutoCloseable {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess start(LoadOptions options) throws IOException {
        return new ServerProcess(new ProcessBuilder(command(options))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static List<String> command(LoadOptions options) {
        List<String> command = new ArrayList<>();
        if (options.isPinned()) {
            command.addAll(List.of("taskset", "-c", "0"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.serverOptions());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.add(MeasuredServer.class.getName());
        return command;
    }

    /** Waits until the server is up and returns its endpoints. Call it once. */
    MeasuredEndpoints endpoints() throws EOFException {
        return process.inputReader()
                .lines()
                .flatMap(line -> MeasuredEndpoints.parse(line).toJavaStream())
                .findFirst()
                .orElseThrow(() -> new EOFException("the server did not start"));
    }

    /** Returns the processor time since the start; zero if the system does not provide it. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Stops the server by closing its input, after a timeout by force. */
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
