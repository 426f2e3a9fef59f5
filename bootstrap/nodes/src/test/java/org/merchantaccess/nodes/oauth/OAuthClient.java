package org.merchantaccess.nodes.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;

/** Sends forms to the OAuth endpoints of nodes. Thread-safe. */
final class OAuthClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Posts a form, authenticated with HTTP Basic. */
    Answer post(Node node, String path, String id, String secret, Map<String, String> form) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request(node, path, form).header("Authorization", "Basic " + basic));
    }

    /** Posts a form without further credentials. */
    Answer post(Node node, String path, Map<String, String> form) {
        return send(request(node, path, form));
    }

    /** Logs in with a secret. */
    Answer token(Node node, Merchant.App app) {
        return post(node, "/oauth2/token", app.id(), app.key(), Map.of("grant_type", "client_credentials"));
    }

    Answer get(Node node, String path) {
        return send(HttpRequest.newBuilder(node.api().resolve(path)));
    }

    /** Returns the status of a call with the token. */
    int call(Node node, String token) {
        return send(HttpRequest.newBuilder(node.api().resolve("/v1/whoami")).header("Authorization", "Bearer " + token))
                .status();
    }

    private static HttpRequest.Builder request(Node node, String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(node.api().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body));
        } catch (IOException unanswered) {
            throw new AssertionError(unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** A status and a body. */
    record Answer(int status, JsonNode body) {

        String text(String member) {
            return body.path(member).asText();
        }
    }
}
