package com.example.lending.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.lending.adapters.http.LendingServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LendingOverHttpTest {

    private static final Clock MARCH = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    private final HttpClient client = HttpClient.newHttpClient();

    private LendingServer server;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("M-0001"), "Moby-Dick\n\n");
        server = Main.start(folder, 0, MARCH);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void lends_and_returns_a_book() throws Exception {
        assertThat(put("M-0001", "100001").body()).isEqualTo("On loan until 2026-03-30");
        assertThat(put("M-0001", "100002").body()).isEqualTo("On loan until 2026-03-30");

        assertThat(send(request("M-0001").DELETE()).body()).isEqualTo("Returned Moby-Dick");
        assertThat(put("M-0001", "100002").statusCode()).isEqualTo(200);
    }

    @Test
    void rejects_unknown_books_and_invalid_requests() throws Exception {
        assertThat(put("M-0002", "100001").statusCode()).isEqualTo(404);
        assertThat(put("nonsense", "100001").statusCode()).isEqualTo(400);
        assertThat(send(request("M-0001").GET()).statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> put(String book, String reader) throws Exception {
        return send(request(book).PUT(BodyPublishers.ofString(reader)));
    }

    private HttpRequest.Builder request(String book) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/loans/" + book));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
