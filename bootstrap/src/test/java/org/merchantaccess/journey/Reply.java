package org.merchantaccess.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A response without the headers that differ each time, so that responses can be compared. */
public record Reply(int status, Map<String, List<String>> headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> VOLATILE_HEADERS = Set.of("date", "x-request-id");

    static Reply of(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(VOLATILE_HEADERS);
        return new Reply(response.statusCode(), headers, response.body());
    }

    /** Returns the body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("no JSON: " + body, broken);
        }
    }

    /** Returns a member of the body as text. */
    public String text(String member) {
        return json().path(member).asText();
    }

    /** Returns a member of each item of a list, in order. */
    public List<String> texts(String member) {
        return json().path("data").findValuesAsText(member);
    }
}
