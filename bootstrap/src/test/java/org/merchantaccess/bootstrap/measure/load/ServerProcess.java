package org.merchantaccess.bootstrap.measure.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server in a Java runtime of its own, so that who asks and who answers share neither heap nor compiler. */
final class ServerProcess implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(10);

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
        command.add("-Dlogback.configurationFile=logback.xml"); // as the server logs, not as tests do
        command.addAll(options.serverOptions());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.add(MeasuredServer.class.getName());
        return command;
    }

    /** Waits until it can be asked. To be called once. */
    Doors doors() throws EOFException {
        return process.inputReader()
                .lines()
                .flatMap(line -> Doors.parse(line).toJavaStream())
                .findFirst()
                .orElseThrow(() -> new EOFException("the server did not start"));
    }

    /** What processors have worked for it since it started; zero where the system does not tell. */
    Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it: gently by the end of its input, and by force if that takes too long. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
