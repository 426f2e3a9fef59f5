package org.merchantaccess.persistence.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forwards connections to the test server, and can cut one at its next COMMIT or another statement. */
final class CuttingProxy implements AutoCloseable {

    private static final int BUFFER = 8192;

    /** The driver prepares the statement at its first use, and names it afterwards. */
    private static final Pattern PREPARED_COMMIT = Pattern.compile("(S_\\d+)\0COMMIT\0");

    private static final String NO_NAME = "none";
    private static final String NO_STATEMENT = "no statement";

    private final ServerSocket listener;
    private final int serverPort;
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NONE);
    private final AtomicReference<String> nextStatement = new AtomicReference<>(NO_STATEMENT);
    private volatile boolean isRefusing;

    /** What a connection loses. */
    enum Cut {
        NONE,
        /** The COMMIT does not reach the server. */
        COMMIT,
        /** The server executes the COMMIT, and its response does not reach the client. */
        RESPONSE
    }

    private CuttingProxy(ServerSocket listener, int serverPort) {
        this.listener = listener;
        this.serverPort = serverPort;
    }

    static CuttingProxy to(int serverPort) {
        try {
            CuttingProxy proxy =
                    new CuttingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
            inBackground(proxy::accept);
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Cuts the connection on which the next COMMIT is sent; later connections are forwarded. */
    void cutAtNextCommit(Cut cut) {
        next.set(cut);
    }

    /** Cuts the connection on which the next statement with that text is sent; the statement does not reach the server. */
    void cutAtNext(String statement) {
        nextStatement.set(statement);
    }

    /** Returns true if the statement of {@link #cutAtNext} was sent. */
    boolean hasCut() {
        return NO_STATEMENT.equals(nextStatement.get());
    }

    /** Refuses new connections, and cuts those that send anything but the COMMIT to be cut. */
    void refuseOtherConnections() {
        isRefusing = true;
        close();
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            AtomicReference<Cut> cut = new AtomicReference<>(Cut.NONE);
            inBackground(() -> forwardRequests(client, server, cut));
            inBackground(() -> forwardResponses(server, client, cut));
        }
    }

    private void forwardRequests(Socket client, Socket server, AtomicReference<Cut> cut) throws IOException {
        try (client;
                server) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            String commit = NO_NAME;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String request = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                Matcher prepared = PREPARED_COMMIT.matcher(request);
                commit = prepared.find() ? prepared.group(1) : commit;
                if (request.contains("\0" + commit + "\0")) {
                    cut.set(next.getAndSet(Cut.NONE));
                }
                String statement = nextStatement.get();
                if (request.contains(statement) && nextStatement.compareAndSet(statement, NO_STATEMENT)) {
                    return;
                }
                if (cut.get() == Cut.COMMIT || (isRefusing && cut.get() == Cut.NONE)) {
                    return;
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static void forwardResponses(Socket server, Socket client, AtomicReference<Cut> cut) throws IOException {
        try (server;
                client) {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0 && cut.get() != Cut.RESPONSE; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }

    private static void inBackground(IoAction action) {
        Thread thread = new Thread(
                () -> {
                    try {
                        action.run();
                    } catch (IOException closed) {
                        // One of the two has closed the connection.
                    }
                },
                "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An action on a socket. */
    @FunctionalInterface
    private interface IoAction {
        void run() throws IOException;
    }
}
