package org.merchantaccess.nodes.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Forwards connections of one node to the database server, and simulates faults of the network between them. A fault also applies to
 * connections that are open already.
 *
 * <p>Thread-safe.
 */
public final class FaultyProxy implements AutoCloseable {

    private static final int BUFFER = 8192;

    private final int serverPort;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object changed = new Object();
    private ServerSocket listener;
    private boolean isSilent;
    private Duration delay = Duration.ZERO;

    private FaultyProxy(ServerSocket listener, int serverPort) {
        this.listener = listener;
        this.port = listener.getLocalPort();
        this.serverPort = serverPort;
    }

    /** Creates a proxy without faults. */
    public static FaultyProxy to(int serverPort) {
        FaultyProxy proxy = new FaultyProxy(listenOn(0), serverPort);
        proxy.acceptInBackground();
        return proxy;
    }

    public int port() {
        return port;
    }

    /** Accepts connections and forwards nothing. What was sent meanwhile arrives after {@link #heal}, as TCP sends it again. */
    public void blackHole() {
        synchronized (changed) {
            isSilent = true;
        }
    }

    /** Forwards each chunk of data after that time, in both directions. */
    public void delay(Duration time) {
        synchronized (changed) {
            delay = time;
        }
    }

    /** Ends all connections with a reset. New ones are forwarded. */
    public void reset() {
        for (Socket socket : sockets) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException closed) {
                // It has ended already.
            }
        }
        sockets.clear();
    }

    /** Ends all connections, and refuses new ones. */
    public void refuse() {
        closeListener();
        reset();
    }

    /** Ends all faults. */
    public void heal() {
        synchronized (changed) {
            isSilent = false;
            delay = Duration.ZERO;
            changed.notifyAll();
            if (listener.isClosed()) {
                listener = listenOn(port);
                acceptInBackground();
            }
        }
    }

    private void closeListener() {
        synchronized (changed) {
            try {
                listener.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void acceptInBackground() {
        ServerSocket accepting = listener;
        inBackground(() -> {
            while (!accepting.isClosed()) {
                Socket client = accepting.accept();
                sockets.add(client);
                inBackground(() -> connect(client));
            }
        });
    }

    private void connect(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        awaitForwarding();
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort));
            server.setTcpNoDelay(true);
        } catch (IOException refused) {
            client.setSoLinger(true, 0);
            client.close();
            throw refused;
        }
        sockets.add(server);
        inBackground(() -> forward(client, server));
        inBackground(() -> forward(server, client));
    }

    private void forward(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitForwarding();
                out.write(buffer, 0, read);
            }
            awaitForwarding();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitForwarding() throws IOException {
        try {
            synchronized (changed) {
                long until = System.nanoTime() + delay.toNanos();
                while (isSilent || (!delay.isZero() && System.nanoTime() < until)) {
                    changed.wait(10);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static ServerSocket listenOn(int port) {
        try {
            ServerSocket listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            return listener;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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
                "faulty-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        refuse();
        synchronized (changed) {
            isSilent = false;
            delay = Duration.ZERO;
            changed.notifyAll();
        }
    }

    /** An action on a socket. */
    @FunctionalInterface
    private interface IoAction {
        void run() throws IOException;
    }
}
