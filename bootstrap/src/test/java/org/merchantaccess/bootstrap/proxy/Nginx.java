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

/** A real nginx with one recipe, which has a folder of its own and leaves everything else of the machine alone. */
final class Nginx implements AutoCloseable {

    private static final String LISTENS = "start worker processes";
    private static final int TRIES = 5;

    /** Debian keeps it where only root looks for commands. */
    private static final Path DEBIANS = Path.of("/usr/sbin/nginx");

    private static final String PROGRAM = Files.isExecutable(DEBIANS) ? DEBIANS.toString() : "nginx";

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Ends the test as not made where this machine has no nginx; a build server must have it. */
    static void isNeeded() {
        try {
            new ProcessBuilder(PROGRAM, "-v").redirectErrorStream(true).start().destroy();
        } catch (IOException missing) {
            String mend = "There is no nginx here (" + missing + "): install it (Debian: apt-get install nginx-light).";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                fail(mend);
            }
            abort(mend);
        }
    }

    /** Starts it on a port that is free, which it takes for the one the recipe listens on. */
    static Nginx with(Recipe recipe, String listen, Path folder) throws IOException {
        List<String> said = new ArrayList<>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = freePort();
            Process process = started(recipe.with("listen " + listen, "listen 127.0.0.1:" + port), folder);
            if (listens(process, said)) {
                return new Nginx(process, port);
            }
        }
        throw new AssertionError("nginx did not start: " + said);
    }

    /** Somebody else may take it before nginx does. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process started(Recipe recipe, Path folder) throws IOException {
        Files.writeString(folder.resolve("recipe.conf"), recipe.text());
        Files.writeString(folder.resolve("nginx.conf"), around(folder));
        return new ProcessBuilder(PROGRAM, "-e", "stderr", "-p", folder.toString(), "-c", "nginx.conf")
                .redirectErrorStream(true)
                .start();
    }

    /** What Debian's own file has around those of its users, as far as it matters. */
    private static String around(Path folder) {
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

    private static boolean listens(Process process, List<String> said) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains(LISTENS)) {
                readOn(lines);
                return true;
            }
        }
        return false;
    }

    /** Nobody is interested, but a pipe that is full would keep nginx waiting. */
    private static void readOn(BufferedReader lines) {
        Thread reader = new Thread(() -> readToTheEnd(lines), "said-by-nginx");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readToTheEnd(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException stopped) {
            // whoever is stopped may close the pipe in the middle of a line
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
