package org.merchantaccess.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// tag::client[]
/** A merchant's software. It reads its keys at each login, so a new key needs no restart. */
final class OrdersClient {

    /** An App ID and a key of it, as the Hub shows them. */
    record Key(String appId, String appKey) {}

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI site;
    private final Supplier<List<Key>> keys;
    private String token = "";

    /** Creates a client with the keys that are installed: one, or two during a switch of App IDs. */
    OrdersClient(URI site, Supplier<List<Key>> keys) {
        this.site = site;
        this.keys = keys;
    }

    /** Sends one call. After a 401 it logs in and repeats the call once; a second 401 is returned. */
    synchronized HttpResponse<String> get(String path) {
        HttpResponse<String> answer = call(path);
        if (answer.statusCode() == 401 && isLoggedIn()) {
            answer = call(path);
        }
        return answer;
    }

    private boolean isLoggedIn() {
        return keys.get().stream().anyMatch(this::logsIn);
    }

    private boolean logsIn(Key key) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(site.resolve("/v1/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"app_id\":\"" + key.appId() + "\",\"app_key\":\"" + key.appKey() + "\"}"))
                .build());
        Matcher granted = TOKEN.matcher(answer.body());
        if (answer.statusCode() == 200 && granted.find()) {
            token = granted.group(1);
            return true;
        }
        return false;
    }

    private HttpResponse<String> call(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
// end::client[]
