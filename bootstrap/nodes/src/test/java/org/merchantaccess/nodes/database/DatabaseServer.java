package org.merchantaccess.nodes.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A PostgreSQL server under control of the tests. It keeps its data and its port when it is stopped, killed or frozen. */
public final class DatabaseServer implements AutoCloseable {

    /** The database of the nodes. */
    public static final String DATABASE = "access";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int START_ATTEMPTS = 10;
    private static final Duration START_PAUSE = Duration.ofMillis(500);

    private final PostgresqlBinaries binaries;
    private final Path folder;
    private final Path data;
    private final int port;

    /** How to stop a server. */
    public enum Stop {
        /** Rolls transactions back, and writes everything to disk. */
        FAST,
        /** Ends all processes at once; the next start recovers. */
        IMMEDIATE
    }

    private DatabaseServer(PostgresqlBinaries binaries, Path folder, Path data, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.data = data;
        this.port = port;
    }

    /** Creates a server with an empty database, and starts it. */
    public static DatabaseServer create(PostgresqlBinaries binaries, Path parent, String name, String... settings) {
        Path folder = binaries.createFolder(parent, name);
        DatabaseServer server = new DatabaseServer(binaries, folder, folder.resolve("data"), freePort());
        binaries.initialize(folder, server.data);
        server.configure(
                "max_connections = 200", "shared_buffers = 32MB", "fsync = off", "listen_addresses = '127.0.0.1'");
        server.configure("unix_socket_directories = ''", "logging_collector = off", "port = " + server.port);
        server.configure(settings);
        server.start();
        server.run("postgres", "CREATE DATABASE " + DATABASE);
        return server;
    }

    /** Creates a standby of this server, and starts it. It replicates under the name. */
    public DatabaseServer createStandby(Path parent, String name) {
        DatabaseServer standby = copy(parent, name, freePort());
        standby.replicateFrom(port, name);
        standby.createFile("standby.signal");
        standby.start();
        return standby;
    }

    /**
     * Creates a base backup, restored as a server on the port of this one. It can start when this one has stopped, and then begins another
     * timeline, because it recovers from an archive as the documentation of PostgreSQL describes. The archive contains no later changes.
     */
    public DatabaseServer createBackup(Path parent, String name) {
        DatabaseServer backup = copy(parent, name, port);
        backup.configure("restore_command = 'false'");
        backup.createFile("recovery.signal");
        return backup;
    }

    private DatabaseServer copy(Path parent, String name, int portOfCopy) {
        Path folderOfCopy = binaries.createFolder(parent, name);
        DatabaseServer copy = new DatabaseServer(binaries, folderOfCopy, folderOfCopy.resolve("data"), portOfCopy);
        client("pg_basebackup", "-D", copy.data.toString(), "-c", "fast", "-X", "stream");
        copy.configure("port = " + portOfCopy, "synchronous_standby_names = ''");
        return copy;
    }

    private void createFile(String name) {
        try {
            Files.createFile(data.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes this standby replicate from another server, under that name; {@link #reload} applies it. */
    public void replicateFrom(DatabaseServer primary, String name) {
        replicateFrom(primary.port, name);
    }

    /** Makes this standby replicate through a proxy to its primary; {@link #reload} applies it. */
    public void replicateThrough(FaultyProxy proxy, String name) {
        replicateFrom(proxy.port(), name);
    }

    private void replicateFrom(int primaryPort, String name) {
        configure("primary_conninfo = 'host=127.0.0.1 port=" + primaryPort + " user=postgres application_name=" + name
                + "'");
    }

    /** Cuts this standby off from its primary. */
    public void stopReplicating() {
        configure("primary_conninfo = ''");
        reload();
    }

    /** Writes the database to a file. */
    public void dump() {
        client("pg_dump", "-f", folder.resolve("dump").toString(), DATABASE);
    }

    /** Puts a new database with the contents of {@link #dump} in the place of the database. No client may be connected. */
    public void restore() {
        run("postgres", "ALTER DATABASE " + DATABASE + " RENAME TO former");
        run("postgres", "CREATE DATABASE " + DATABASE);
        client(
                "psql",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-f",
                folder.resolve("dump").toString(),
                DATABASE);
    }

    private void client(String program, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres"));
        all.addAll(List.of(arguments));
        binaries.run(folder, program, all.toArray(new String[0]));
    }

    /** Appends settings; the next start or {@link #reload} applies them. */
    public void configure(String... settings) {
        try {
            Files.write(data.resolve("postgresql.conf"), List.of(settings), StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void reload() {
        control("reload");
    }

    /**
     * Starts the server, and waits until it accepts connections. Tries again for a while: processes of a killed server may still release their
     * memory.
     */
    public void start() {
        for (int attempts = 1; attempts < START_ATTEMPTS; attempts++) {
            try {
                startOnce();
                return;
            } catch (AssertionError notYet) {
                LockSupport.parkNanos(START_PAUSE.toNanos());
            }
        }
        startOnce();
    }

    private void startOnce() {
        control(
                "start",
                "-w",
                "-t",
                Long.toString(TIMEOUT.toSeconds()),
                "-l",
                folder.resolve("log").toString());
    }

    public void stop(Stop how) {
        control("stop", "-w", "-m", how == Stop.FAST ? "fast" : "immediate");
    }

    /** Kills all processes of the server as {@code kill -9} does. */
    public void kill() {
        // A first process that is stopped starts no others meanwhile.
        Commands.signal("STOP", pids().limit(1));
        List<ProcessHandle> processes = processes();
        Commands.signal("KILL", processes.stream().mapToLong(ProcessHandle::pid));
        processes.forEach(process -> process.onExit().join());
    }

    /** Stops all processes of the server from running; connections stay open. */
    public void freeze() {
        Commands.signal("STOP", pids());
    }

    /** Lets a frozen server go on. */
    public void thaw() {
        Commands.signal("CONT", pids());
    }

    /** Makes a standby a primary. */
    public void promote() {
        control("promote", "-w");
    }

    private void control(String action, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = action;
        all[1] = "-D";
        all[2] = data.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        binaries.run(folder, "pg_ctl", all);
    }

    private LongStream pids() {
        return processes().stream().mapToLong(ProcessHandle::pid);
    }

    private List<ProcessHandle> processes() {
        try {
            long first = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(first)
                    .map(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants())
                            .toList())
                    .orElse(List.of());
        } catch (IOException notRunning) {
            return List.of();
        }
    }

    public boolean isRunning() {
        return !processes().isEmpty();
    }

    public int port() {
        return port;
    }

    /** Runs a statement in the database of the nodes, on a connection of its own. */
    public void run(String statement) {
        run(DATABASE, statement);
    }

    private void run(String database, String statement) {
        try (Connection connection = connection(database);
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Returns the first value of a query in the database of the nodes. */
    public String text(String query) {
        try (Connection connection = connection();
                Statement executed = connection.createStatement();
                ResultSet rows = executed.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Opens a connection to the database of the nodes, without a proxy. */
    public Connection connection() throws SQLException {
        return connection(DATABASE);
    }

    private Connection connection(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", "");
    }

    @Override
    public void close() {
        if (isRunning()) {
            thaw();
            kill();
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
