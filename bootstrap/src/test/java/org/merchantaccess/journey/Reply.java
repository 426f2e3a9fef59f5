package org.merchantaccess.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came back, down to the octet, but for what differs from one answer to the next. */
public record Reply(int status, Map<String, List<String>> headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-request-id");

    static Reply of(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(OF_THE_MOMENT);
        return new Reply(response.statusCode(), headers, response.body());
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("no JSON: " + body, broken);
        }
    }

    public String text(String member) {
        return json().path(member).asText();
    }

    /** A member of each item of a list, in its order. */
    public List<String> texts(String member) {
        return json().path("data").findValuesAsText(member);
    }
}
