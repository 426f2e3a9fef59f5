package org.merchantaccess.bootstrap.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.journey.Http;
import org.merchantaccess.journey.Reply;

/** The management API of a server. */
final class Management {

    private static final int AT_A_TIME = 100;

    private final Http hub;
    private final String key;

    private Management(Http hub, String key) {
        this.hub = hub;
        this.key = key;
    }

    static Management of(ServingProcess server) {
        return new Management(new Http(server.hub()), server.managementKey());
    }

    /** What came back, whatever it is. */
    Reply ask(String method, String path, String body) {
        return hub.send(method, "/api/merchants" + path, body, "Authorization", "Bearer " + key);
    }

    Reply open(String name) {
        return ask("POST", "", "{\"name\":\"" + name + "\"}");
    }

    /** The merchants whose names contain that. */
    List<String> merchants(String name) {
        return all("?filter=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&").stream()
                .map(merchant -> merchant.path("merchant_id").asText())
                .toList();
    }

    /** A whole list, page by page. */
    List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        String question = path.contains("?") ? path : path + "?";
        long total = 1;
        while (all.size() < total) {
            Reply page = ask("GET", question + "limit=" + AT_A_TIME + "&offset=" + all.size(), "");
            if (page.status() != 200) {
                throw new AssertionError(path + ": " + page);
            }
            page.json().path("data").forEach(all::add);
            total = page.json().path("meta").path("total").asLong();
        }
        return all;
    }
}
