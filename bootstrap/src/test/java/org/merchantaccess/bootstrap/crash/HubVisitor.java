package org.merchantaccess.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who fills in forms of the Hub. */
final class HubVisitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI hub;
    private String cookie = "";

    HubVisitor(URI hub) {
        this.hub = hub;
    }

    /** Opens a page with a form, fills it in and sends it to a path. */
    String submit(String page, String target, Map<String, String> fields) throws IOException, InterruptedException {
        String token = found(FORM_TOKEN, open(page));
        String form = fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(hub.resolve(target))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("form_token=" + token + form)));
    }

    String open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(hub.resolve(path)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest sent = cookie.isEmpty()
                ? request.build()
                : request.header("Cookie", cookie).build();
        HttpResponse<String> response = CLIENT.send(sent, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(sent + response.body()).isLessThan(400);
        for (String given : response.headers().allValues("Set-Cookie")) {
            cookie = given.split(";", 2)[0];
        }
        return response.body();
    }

    /** What is carried to be known by. */
    String session() {
        return cookie.split("=", 2)[1];
    }

    static String found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map((MatchResult match) -> match.group(1))
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text));
    }
}
