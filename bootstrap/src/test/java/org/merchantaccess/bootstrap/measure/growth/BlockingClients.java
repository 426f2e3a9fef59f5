package org.merchantaccess.bootstrap.measure.growth;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.merchantaccess.bootstrap.measure.load.ReceivedResponse;
import org.merchantaccess.bootstrap.measure.load.Tally;
import org.merchantaccess.bootstrap.proxy.Tls;

/**
 * A closed-loop load generator with one thread for each connection, over plain HTTP or TLS. Its clients remember TLS sessions as Java's
 * clients do: one for each host and port, which is used for one connection only.
 */
final class BlockingClients {

    private static final int MAX_RESPONSE = 16 * 1024;
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final double RESUMED = 0.9;
    private static final AtomicLong HOSTS = new AtomicLong();

    private final ClientLink link;
    private final int port;
    private final SSLSocketFactory tls;
    private final Tally tally = new Tally();
    private final AtomicLong connected = new AtomicLong();
    private final AtomicLong resumed = new AtomicLong();
    private long start;
    private long end;

    /**
     * Creates clients.
     *
     * @param certificate the folder with the certificate to trust
     */
    BlockingClients(ClientLink link, int port, Path certificate) throws IOException, GeneralSecurityException {
        this.link = link;
        this.port = port;
        this.tls = Tls.context(certificate).getSocketFactory();
    }

    /** Repeats the request over that many connections; each response must be 200. */
    Tally run(byte[] request, int connections, Duration time) {
        start = System.nanoTime();
        end = start + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<CompletableFuture<Void>> clients = IntStream.range(0, connections)
                    .mapToObj(each -> CompletableFuture.runAsync(() -> repeat(request), threads))
                    .toList();
            clients.forEach(CompletableFuture::join);
            if (link.isResumed() && resumed.get() < RESUMED * (connected.get() - connections)) {
                tally.failed("only " + resumed + " of " + connected + " TLS sessions were resumed");
            }
            return tally;
        } finally {
            threads.shutdownNow();
        }
    }

    private void repeat(byte[] request) {
        // Connections to the same host at the same time would take the session from each other.
        String own = host();
        while (System.nanoTime() - end < 0) {
            long connecting = System.nanoTime();
            try (Socket socket = connect(link.isResumed() ? own : host())) {
                count(exchange(socket, request), System.nanoTime() - connecting);
                while (link.isKept() && System.nanoTime() - end < 0) {
                    long sent = System.nanoTime();
                    count(exchange(socket, request), System.nanoTime() - sent);
                }
            } catch (IOException broken) {
                synchronized (tally) {
                    tally.failed(broken.toString());
                }
                return;
            }
        }
    }

    private static String host() {
        return "localhost-" + HOSTS.incrementAndGet();
    }

    private Socket connect(String host) throws IOException {
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
        plain.setTcpNoDelay(true);
        plain.setSoTimeout(TIMEOUT_MILLIS);
        plain.setSoLinger(true, 0); // no port stays reserved for a closed connection
        if (!link.isTls()) {
            return plain;
        }
        long before = System.currentTimeMillis();
        SSLSocket secure = (SSLSocket) tls.createSocket(plain, host, port, true);
        secure.startHandshake();
        connected.incrementAndGet();
        if (secure.getSession().getCreationTime() < before) {
            resumed.incrementAndGet();
        }
        return secure;
    }

    private static int exchange(Socket socket, byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        byte[] received = new byte[MAX_RESPONSE];
        int length = 0;
        while (true) {
            int more = socket.getInputStream().read(received, length, received.length - length);
            if (more < 0) {
                throw new EOFException("the server ended the connection");
            }
            length += more;
            String text = new String(received, 0, length, StandardCharsets.ISO_8859_1);
            for (ReceivedResponse response : ReceivedResponse.parse(text)) {
                return response.status();
            }
        }
    }

    private void count(int status, long nanos) {
        synchronized (tally) {
            if (status == 200) {
                tally.answered(nanos, System.nanoTime() - start);
            } else {
                tally.failed("status " + status);
            }
        }
    }
}
