package org.merchantaccess.bootstrap.stop;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A client that sends requests on a kept connection or on a new one each time. It never retries. */
final class PollingClient implements AutoCloseable {

    private final int port;
    private final boolean keepsConnections;
    private @Nullable Socket socket;

    PollingClient(int port, boolean keepsConnections) {
        this.port = port;
        this.keepsConnections = keepsConnections;
    }

    /** Requests a path and returns the status. */
    int get(String path) throws IOException {
        Socket open = connection();
        String connection = keepsConnections ? "keep-alive" : "close";
        open.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: " + connection + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return readStatus(open);
    }

    private Socket connection() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setSoTimeout(20_000);
            socket = open;
        }
        return open;
    }

    private int readStatus(Socket open) throws IOException {
        InputStream input = new BufferedInputStream(open.getInputStream());
        String status = line(input);
        int length = 0;
        boolean isLast = !keepsConnections;
        for (String line = line(input); !line.isEmpty(); line = line(input)) {
            String lower = line.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length: ") ? Integer.parseInt(lower.substring(16)) : length;
            isLast |= lower.equals("connection: close");
        }
        if (input.readNBytes(length).length < length) {
            throw new IOException("cut off");
        }
        if (isLast) {
            close();
        }
        return Integer.parseInt(status.split(" ", -1)[1]);
    }

    private static String line(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = input.read(); octet != '\n'; octet = input.read()) {
            if (octet < 0) {
                throw new IOException("ended after: " + line);
            }
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        if (open != null) {
            open.close();
        }
    }
}
