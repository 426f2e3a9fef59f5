package org.merchantaccess.bootstrap.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;

/** Logins and calls that a demo sends to its own test API, so that a Java runtime can record the classes and code that they use. */
final class DemoRehearsal {

    private static final int OK = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest login;
    private final URI whoami;

    DemoRehearsal(DemoInstance test) {
        URI api = test.instance().api();
        whoami = api.resolve("/v1/whoami");
        login = HttpRequest.newBuilder(api.resolve("/v1/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonObject.empty()
                        .text("app_id", test.merchant().appId().text())
                        .text("app_key", test.merchant().appKey().text())
                        .toString()))
                .build();
    }

    /** Sends at least one login and one call, and repeats both for that time. Returns whether all were granted. */
    boolean run(Duration time) {
        long began = System.nanoTime();
        try {
            boolean isGranted = round();
            while (isGranted && System.nanoTime() - began < time.toNanos()) {
                isGranted = round();
            }
            return isGranted;
        } catch (IOException broken) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean round() throws IOException, InterruptedException {
        HttpResponse<String> granted = client.send(login, BodyHandlers.ofString());
        if (granted.statusCode() != OK) {
            return false;
        }
        String token = JsonTree.read(granted.body()).getOrElse(JsonTree.empty()).text("access_token");
        HttpRequest call = HttpRequest.newBuilder(whoami)
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(call, BodyHandlers.discarding()).statusCode() == OK;
    }
}
