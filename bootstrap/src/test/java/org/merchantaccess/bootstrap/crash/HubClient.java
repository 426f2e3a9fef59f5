package org.merchantaccess.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
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
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A client of the Hub that submits forms and keeps cookies. */
final class HubClient {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI hub;
    private final Map<String, String> cookies = new TreeMap<>();

    HubClient(URI hub) {
        this.hub = hub;
    }

    /** Opens a page with a form and submits the form to a path. */
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
        String cookieHeader = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest sent = cookieHeader.isEmpty()
                ? request.build()
                : request.header("Cookie", cookieHeader).build();
        HttpResponse<String> response = CLIENT.send(sent, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(sent + response.body()).isLessThan(400);
        for (String given : response.headers().allValues("Set-Cookie")) {
            String[] cookie = given.split(";", 2)[0].split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        }
        return response.body();
    }

    /** Returns the session cookie. */
    String session() {
        return Option.of(cookies.get("hub-test"))
                .getOrElseThrow(() -> new AssertionError("no session in " + cookies.keySet()));
    }

    static String found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map((MatchResult match) -> match.group(1))
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text));
    }
}
