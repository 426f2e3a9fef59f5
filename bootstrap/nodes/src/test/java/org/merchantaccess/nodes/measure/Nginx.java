package org.merchantaccess.nodes.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Waiting;

/** nginx in front of nodes, with the documented configuration, but with practically unlimited requests per connection. */
final class Nginx implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("..", "..", "docs", "operate", "several-nodes", "nginx.conf");

    /** Debian installs it outside of a user's PATH. */
    private static final Path DEBIAN_PROGRAM = Path.of("/usr/sbin/nginx");

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts nginx in front of up to three nodes, and waits until it accepts connections. */
    static Nginx before(List<Node> nodes, Path parent) {
        try {
            Path folder = Files.createDirectory(parent.resolve("nginx" + nodes.size()));
            int port = freePort();
            Path configuration = folder.resolve("nginx.conf");
            Files.writeString(configuration, configuration(nodes, port, folder));
            String program = Files.isExecutable(DEBIAN_PROGRAM) ? DEBIAN_PROGRAM.toString() : "nginx";
            Process process = new ProcessBuilder(
                            program,
                            "-c",
                            configuration.toString(),
                            "-e",
                            folder.resolve("nginx.log").toString())
                    .inheritIO()
                    .start();
            Waiting.until(Duration.ofSeconds(10), () -> "nginx listens", () -> listens(port));
            return new Nginx(process, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String configuration(List<Node> nodes, int port, Path folder) throws IOException {
        String text = Files.readString(CONFIGURATION)
                .replace("access_log off;", "access_log off;\n    keepalive_requests 100000000;")
                .replace("@FOLDER@", folder.toString())
                .replace("@API@", Integer.toString(port));
        for (int number = 1; number <= nodes.size(); number++) {
            text = text.replace(
                    "@NODE" + number + "@",
                    Integer.toString(nodes.get(number - 1).api().getPort()));
        }
        return text.lines().filter(line -> !line.contains("@NODE")).collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean listens(int port) {
        try (Socket connected = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return connected.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
