package org.merchantaccess.bootstrap.measure.load;

import io.vavr.control.Option;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A measured server in a separate JVM, so that it shares neither heap nor compiler with the client. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a server, which stops when its input is closed.
     *
     * @param cores the processors it may use, as taskset understands them; empty for all
     * @param jvm options of its Java runtime
     */
    public static ServerProcess start(String cores, List<String> jvm, Class<?> program, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        if (!cores.isEmpty()) {
            command.addAll(List.of("taskset", "-c", cores));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new ServerProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits until the server prints a line that can be read, and returns what it says. Call it once. */
    public <T> T announced(Function<String, Option<T>> reading) throws EOFException {
        return process.inputReader()
                .lines()
                .flatMap(line -> reading.apply(line).toJavaStream())
                .findFirst()
                .orElseThrow(() -> new EOFException("the server did not start"));
    }

    /** Returns the processor time since the start; zero if the system does not provide it. */
    public Duration processorTime() {
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
