package org.merchantaccess.http.json;

import java.util.List;
import org.merchantaccess.http.exchange.Answer;

/** An answer whose body is a JSON object, which nobody on the way may keep. */
public final class JsonAnswer {

    private static final List<Answer.Header> HEADERS = List.of(
            new Answer.Header("Content-Type", "application/json"), new Answer.Header("Cache-Control", "no-store"));

    private JsonAnswer() {}

    public static Answer of(int status, JsonObject body) {
        return new Answer(status, HEADERS, body.toString());
    }

    /** An answer without a body, which nobody may keep either. */
    public static Answer empty(int status) {
        return Answer.empty(status).with("Cache-Control", "no-store");
    }
}
