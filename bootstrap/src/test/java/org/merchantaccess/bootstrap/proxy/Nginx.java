package org.merchantaccess.bootstrap.proxy;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real nginx process with one documented configuration, confined to its own folder. */
final class Nginx implements AutoCloseable {

    private static final String LISTENS = "start worker processes";
    private static final int TRIES = 5;

    /** Debian installs it outside of a user's PATH. */
    private static final Path DEBIAN_PROGRAM = Path.of("/usr/sbin/nginx");

    private static final String PROGRAM = Files.isExecutable(DEBIAN_PROGRAM) ? DEBIAN_PROGRAM.toString() : "nginx";

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Aborts the test if nginx is not installed; on a build server it fails instead. */
    static void assumeInstalled() {
        try {
            new ProcessBuilder(PROGRAM, "-v").redirectErrorStream(true).start().destroy();
        } catch (IOException missing) {
            String remedy =
                    "There is no nginx here (" + missing + "): install it (Debian: apt-get install nginx-light).";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                fail(remedy);
            }
            abort(remedy);
        }
    }

    /** Starts nginx on a free port instead of the port in the configuration. */
    static Nginx with(NginxConfig recipe, String listen, Path folder) throws IOException {
        List<String> output = new ArrayList<>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = freePort();
            Process process = started(recipe.with("listen " + listen, "listen 127.0.0.1:" + port), folder);
            if (listens(process, output)) {
                return new Nginx(process, port);
            }
        }
        throw new AssertionError("nginx did not start: " + output);
    }

    /** Returns a port that is free now; another process can take it before nginx does. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process started(NginxConfig recipe, Path folder) throws IOException {
        Files.writeString(folder.resolve("recipe.conf"), recipe.text());
        Files.writeString(folder.resolve("nginx.conf"), mainConfig(folder));
        return new ProcessBuilder(PROGRAM, "-e", "stderr", "-p", folder.toString(), "-c", "nginx.conf")
                .redirectErrorStream(true)
                .start();
    }

    /** Returns the surrounding configuration, as in Debian's {@code nginx.conf}. */
    private static String mainConfig(Path folder) {
        String user = System.getProperty("user.name").equals("root") ? "user root root;\n" : "";
        return user + """
                daemon off;
                worker_processes 1;
                error_log stderr notice;
                pid nginx.pid;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    include %s/recipe.conf;
                }
                """.formatted(folder);
    }

    private static boolean listens(Process process, List<String> output) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            output.add(line);
            if (line.contains(LISTENS)) {
                drain(lines);
                return true;
            }
        }
        return false;
    }

    /** Drains the output, because a full pipe would block nginx. */
    private static void drain(BufferedReader lines) {
        Thread reader = new Thread(() -> readToEnd(lines), "nginx-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readToEnd(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException stopped) {
            // a stopped process can close the pipe within a line
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
