package org.merchantaccess.http.servlet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.merchantaccess.testkit.ReadyMerchant;

/** A client of a container. */
final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Client() {}

    static HttpResponse<String> send(String method, URI uri, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> logIn(URI uri, ReadyMerchant merchant) throws IOException, InterruptedException {
        return logIn(uri, loginBody(merchant));
    }

    static HttpResponse<String> logIn(URI uri, String body) throws IOException, InterruptedException {
        return send("POST", uri, body, "Content-Type", "application/json");
    }

    static String loginBody(ReadyMerchant merchant) {
        return "{\"app_id\":\"" + merchant.appId().text() + "\",\"app_key\":\""
                + merchant.appKey().text() + "\"}";
    }

    /** Sends a request as it is, and returns the whole response. The request must ask to close the connection. */
    static String exchange(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
