package org.merchantaccess.nodes.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.merchantaccess.nodes.database.Commands;

/** A server process for the test environment on free ports, with folders of its own. It can be killed, frozen, stopped, and started again. */
public final class Node implements AutoCloseable {

    /** The least maximum staleness that is allowed with a database. */
    public static final Duration MAX_STALENESS = Duration.ofSeconds(5);

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** The longest start, with several attempts. */
    private static final Duration START = Duration.ofMinutes(2);

    private static final Pattern LISTENERS = Pattern.compile("test: API (\\S+), management (\\S+) with .*");
    private static final Pattern HEALTH = Pattern.compile("health: (\\S+)/ready");
    private static final HttpClient HEALTH_CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private final String name;
    private final Path folder;
    private final List<String> settings;
    private final Map<String, String> environment;
    private volatile Program program;
    private volatile Run run;

    private Node(String name, Path folder, Program program, List<String> settings, Map<String, String> environment) {
        this.name = name;
        this.folder = folder;
        this.settings = settings;
        this.environment = environment;
        this.program = program;
        this.run = Run.of(folder, program, settings, environment, List.of());
    }

    /** Starts a node that creates its keys, on the database at that URL. */
    public static Node start(String name, Path parent, Program program, String url, Duration maxStaleness) {
        createKeyFolder(parent.resolve(name));
        return withKeys(name, parent, program, url, maxStaleness, Map.of());
    }

    /** Starts a node with the keys and the program of another one. */
    public static Node startWithKeysOf(Node other, String name, Path parent, String url, Duration maxStaleness) {
        return startWithKeysOf(other, name, parent, url, maxStaleness, Map.of());
    }

    /** Starts a node with the keys of another one, and with a clock of its own. */
    public static Node startWithClock(
            Node other, String name, Path parent, String url, Duration maxStaleness, NodeClock clock) {
        return startWithKeysOf(other, name, parent, url, maxStaleness, clock.environment());
    }

    private static Node startWithKeysOf(
            Node other, String name, Path parent, String url, Duration maxStaleness, Map<String, String> environment) {
        try {
            Path keys = createKeyFolder(parent.resolve(name));
            for (String file : List.of("test.keys", "test-management.key")) {
                Files.copy(other.keys().resolve(file), keys.resolve(file));
                Commands.run(keys, List.of("chmod", "600", file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return withKeys(name, parent, other.program, url, maxStaleness, environment);
    }

    private static Node withKeys(
            String name,
            Path parent,
            Program program,
            String url,
            Duration maxStaleness,
            Map<String, String> environment) {
        Path folder = parent.resolve(name);
        return new Node(
                name,
                folder,
                program,
                List.of(
                        "data-folder=" + folder.resolve("data"),
                        "key-folder=" + folder.resolve("keys"),
                        "internal-addresses=true",
                        "test.database=" + url,
                        "test.database-user=postgres",
                        "max-staleness=" + maxStaleness.toSeconds(),
                        "test.api=127.0.0.1:0",
                        "test.hub=127.0.0.1:0",
                        "operations=127.0.0.1:0",
                        "stop-delay=1"),
                environment);
    }

    /** A server on a database expects the folder, and that only its user can read it. */
    private static Path createKeyFolder(Path folder) {
        try {
            return Files.createDirectories(
                    folder.resolve("keys"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    public String name() {
        return name;
    }

    /** Returns the management key, which all nodes accept. */
    public String managementKey() {
        try {
            return Files.readString(keys().resolve("test-management.key")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public URI api() {
        return URI.create(await(run.listeners).group(1));
    }

    public URI management() {
        return URI.create(await(run.listeners).group(2));
    }

    private static MatchResult await(CompletableFuture<MatchResult> place) {
        return place.orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Returns true if the node accepts logins, calls and changes. */
    public boolean isReady() {
        return health().map(HttpResponse::statusCode).orElse(0) == 200;
    }

    /** Returns the body of the readiness response, which has the reason if the node is not ready; empty without a response. */
    public String readiness() {
        return health().map(HttpResponse::body).orElse("");
    }

    private Optional<HttpResponse<String>> health() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(await(run.health).group(1) + "/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return Optional.of(HEALTH_CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Waits until the node is ready. */
    public void awaitReady() {
        Waiting.until(START, () -> name + " is ready: " + output(), () -> hasStartedInTime() && isReady());
    }

    /** Waits until the node has refused to start; returns its output. */
    public String awaitRefusal() {
        Waiting.until(
                START,
                () -> name + " refuses to start: " + output(),
                () -> hasStartedInTime() && run.health.isCompletedExceptionally());
        return output();
    }

    /**
     * Returns true once the node serves or has refused to start. On a busy machine the first connection to the database may take too long. Then
     * the node is started again, as a supervisor would do.
     */
    private boolean hasStartedInTime() {
        boolean isTooLate = run.health.isCompletedExceptionally() && output().contains("The database cannot be used");
        if (isTooLate) {
            startAgain(run.options.toArray(new String[0]));
        }
        return !isTooLate && run.health.isDone();
    }

    /** Starts the node again after its end, with further options. */
    public void startAgain(String... options) {
        run = Run.of(folder, program, settings, environment, List.of(options));
    }

    /** Starts the node again after its end, with another version of the program. */
    public void startAgain(Program version) {
        program = version;
        startAgain();
    }

    /** Returns true if the process runs, or is frozen. */
    public boolean isRunning() {
        return run.process.isAlive();
    }

    /** Kills the process as {@code kill -9} does. */
    public void kill() {
        run.process.destroyForcibly().onExit().join();
    }

    /** Stops the process from running; its connections stay open. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets a frozen process go on. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String signal) {
        Commands.signal(signal, LongStream.of(run.process.pid()));
    }

    /** Stops the process in order; returns its exit code. */
    public int stop() {
        run.process.toHandle().destroy();
        return awaitExit();
    }

    /** Waits for the end; returns the exit code. */
    public int awaitExit() {
        return run.process
                .onExit()
                .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    /** Returns the output since the last start. */
    public String output() {
        return String.join("\n", run.output);
    }

    @Override
    public void close() {
        kill();
    }

    @Override
    public String toString() {
        return name;
    }

    /** One process. */
    private static final class Run {

        private static final String SMALL_JVM = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m";

        private final Process process;
        private final List<String> options;
        private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();
        private final CompletableFuture<MatchResult> listeners = new CompletableFuture<>();
        private final CompletableFuture<MatchResult> health = new CompletableFuture<>();

        private Run(Process process, List<String> options) {
            this.process = process;
            this.options = options;
        }

        private static Run of(
                Path folder,
                Program program,
                List<String> settings,
                Map<String, String> environment,
                List<String> more) {
            try {
                Path temporary = Files.createDirectories(folder.resolve("tmp"));
                ProcessBuilder builder =
                        new ProcessBuilder(command(temporary, program, settings, more)).redirectErrorStream(true);
                builder.environment().putAll(environment);
                Run run = new Run(builder.start(), more);
                Thread reader = new Thread(
                        () -> run.readOutput(run.process.inputReader(StandardCharsets.UTF_8)), "node-output");
                reader.setDaemon(true);
                reader.start();
                return run;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static List<String> command(Path temporary, Program program, List<String> settings, List<String> more) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(System.getProperty("nodes.jvm", SMALL_JVM).split(" ", -1)));
            command.add("-Djava.io.tmpdir=" + temporary); // a killed process leaves unpacked libraries there
            command.addAll(program.arguments());
            command.addAll(List.of("serve", "--environment", "test"));
            settings.forEach(setting -> command.addAll(List.of("--set", setting)));
            command.addAll(more);
            return command;
        }

        private void readOutput(BufferedReader lines) {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    output.add(line);
                    complete(listeners, LISTENERS, line);
                    complete(health, HEALTH, line);
                }
            } catch (IOException ended) {
                output.add(ended.toString());
            }
            AssertionError never = new AssertionError("the node did not start: " + String.join("\n", output));
            listeners.completeExceptionally(never);
            health.completeExceptionally(never);
        }

        private static void complete(CompletableFuture<MatchResult> place, Pattern pattern, String line) {
            pattern.matcher(line).results().forEach(place::complete);
        }
    }
}
