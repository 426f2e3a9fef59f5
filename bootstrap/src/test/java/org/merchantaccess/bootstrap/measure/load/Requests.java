package org.merchantaccess.bootstrap.measure.load;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.merchantaccess.http.json.JsonObject;

/** Raw HTTP requests. */
public final class Requests {

    private Requests() {}

    /** Returns a login. */
    public static byte[] login(String appId, String appKey) {
        return login("", appId, appKey);
    }

    /** Returns a login as a proxy forwards it from the client address. */
    public static byte[] loginFrom(String address, String appId, String appKey) {
        return login("X-Forwarded-For: " + address + "\n", appId, appKey);
    }

    private static byte[] login(String header, String appId, String appKey) {
        String body =
                JsonObject.empty().text("app_id", appId).text("app_key", appKey).toString();
        return bytes("""
                POST /v1/login HTTP/1.1
                Host: 127.0.0.1
                %sContent-Type: application/json
                Content-Length: %s

                %s""".formatted(header, body.length(), body));
    }

    /** Returns a login at the token endpoint, with HTTP Basic. */
    static byte[] oauthLogin(String appId, String appKey) {
        return form("/oauth2/token", appId, appKey, "grant_type=client_credentials");
    }

    /** Returns a question of a resource server about a token. */
    static byte[] introspection(String clientId, String secret, String parameters) {
        return form("/oauth2/introspect", clientId, secret, parameters);
    }

    private static byte[] form(String path, String id, String secret, String body) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.ISO_8859_1));
        return bytes("""
                POST %s HTTP/1.1
                Host: 127.0.0.1
                Authorization: Basic %s
                Content-Type: application/x-www-form-urlencoded
                Content-Length: %s

                %s""".formatted(path, basic, body.length(), body));
    }

    /** Returns a call. */
    public static byte[] call(String token) {
        return call("", token);
    }

    /** Returns a call as a proxy forwards it from the client address. */
    public static byte[] callFrom(String address, String token) {
        return call("X-Forwarded-For: " + address + "\n", token);
    }

    private static byte[] call(String header, String token) {
        return bytes("""
                GET /v1/whoami HTTP/1.1
                Host: 127.0.0.1
                %sAuthorization: Bearer %s

                """.formatted(header, token));
    }

    private static byte[] bytes(String lines) {
        return lines.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
