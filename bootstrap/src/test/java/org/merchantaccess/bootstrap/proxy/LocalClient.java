package org.merchantaccess.bootstrap.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;

/**
 * An HTTP client with its own address; all of 127.0.0.0/8 belongs to this machine.
 *
 * @param layer wraps the connection, for example in TLS
 */
record LocalClient(String address, Layer layer) {

    private static final int TIMEOUT_MILLIS = 30_000;

    /** Wraps a connection. */
    @FunctionalInterface
    interface Layer {
        Socket over(Socket connection) throws IOException;
    }

    /** A received response. */
    record Received(int status, List<String> headerLines, String body) {

        /** The values of a header, one for each time it was sent. */
        List<String> headers(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ": ";
            return headerLines.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .toList();
        }
    }

    static LocalClient at(String address) {
        return new LocalClient(address, connection -> connection);
    }

    Received get(int port, String path, String... headerLines) throws IOException {
        return send(port, "GET", path, "", headerLines);
    }

    Received send(int port, String method, String path, String body, String... headerLines) throws IOException {
        try (Socket connection = new Socket()) {
            connection.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            connection.setSoTimeout(TIMEOUT_MILLIS);
            return exchange(layer.over(connection), format(method, path, body, List.of(headerLines)));
        }
    }

    /** Formats the request in HTTP/1.0, so that the end of the connection ends the response. */
    private static String format(String method, String path, String body, List<String> headerLines) {
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        String headers = headerLines.isEmpty() ? "" : String.join("\r\n", headerLines) + "\r\n";
        String host = headers.startsWith("Host: ") ? "" : "Host: localhost\r\n";
        return method + " " + path + " HTTP/1.0\r\n" + host + headers + length + "\r\n" + body;
    }

    private static Received exchange(Socket connection, String request) throws IOException {
        connection.getOutputStream().write(request.getBytes(ISO_8859_1));
        connection.getOutputStream().flush();
        String[] parts = new String(connection.getInputStream().readAllBytes(), ISO_8859_1).split("\r\n\r\n", 2);
        List<String> head = parts[0].lines().toList();
        return new Received(Integer.parseInt(head.get(0).split(" ", -1)[1]), head.subList(1, head.size()), parts[1]);
    }
}
