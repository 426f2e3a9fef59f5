package org.merchantaccess.bootstrap.measure.load;

import java.nio.charset.StandardCharsets;
import org.merchantaccess.http.json.JsonObject;

/** Requests as they go over the wire. */
final class Requests {

    private Requests() {}

    static byte[] login(String appId, String appKey) {
        String body =
                JsonObject.empty().text("app_id", appId).text("app_key", appKey).toString();
        return bytes("""
                POST /v1/login HTTP/1.1
                Host: 127.0.0.1
                Content-Type: application/json
                Content-Length: %s

                %s""".formatted(body.length(), body));
    }

    static byte[] call(String token) {
        return bytes("""
                GET /v1/whoami HTTP/1.1
                Host: 127.0.0.1
                Authorization: Bearer %s

                """.formatted(token));
    }

    private static byte[] bytes(String lines) {
        return lines.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
