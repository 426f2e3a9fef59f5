package org.merchantaccess.persistence.postgresql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;

/** A real PgBouncer in front of the test server, in a process of its own. */
final class PgBouncer implements AutoCloseable {

    private final Process process;
    private final int port;

    private PgBouncer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param mode when a session returns to the pool: {@code transaction} or {@code session}
     * @param ignored the parameters of a connection that are ignored instead of refused, separated by commas
     */
    static PgBouncer started(Path folder, String mode, String ignored) {
        try {
            int port = freePort();
            Path settings = folder.resolve("pgbouncer.ini");
            Files.writeString(settings, """
                    [databases]
                    * = host=localhost port=%d user=%s
                    [pgbouncer]
                    listen_addr = 127.0.0.1
                    listen_port = %d
                    auth_type = any
                    pool_mode = %s
                    ignore_startup_parameters = %s
                    unix_socket_dir =
                    """.formatted(TestServer.port(), TestServer.SERVER, port, mode, ignored));
            Process process = new ProcessBuilder(command(settings))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                    .start();
            PgBouncer started = new PgBouncer(process, port);
            started.awaitListening();
            return started;
        } catch (IOException missing) {
            throw new AssertionError("No PgBouncer could be started. On Debian: apt-get install pgbouncer", missing);
        }
    }

    /** PgBouncer refuses to run as root. */
    private static List<String> command(Path settings) {
        List<String> command = new ArrayList<>(List.of(program()));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "postgres"));
        }
        command.add(settings.toString());
        return command;
    }

    /** Debian installs it in root's command path. */
    private static String program() {
        return Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("pgbouncer");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void awaitListening() {
        long start = System.nanoTime();
        while (!isListening()) {
            if (!process.isAlive()
                    || System.nanoTime() - start > Duration.ofSeconds(30).toNanos()) {
                close();
                throw new AssertionError("PgBouncer does not listen");
            }
        }
    }

    private boolean isListening() {
        try (Socket connected = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return connected.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Returns the address of the database behind it. */
    PostgresqlAddress addressOf(TestDatabase database) {
        return PostgresqlAddress.parse(
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + database.name(), TestServer.SERVER, "")
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
