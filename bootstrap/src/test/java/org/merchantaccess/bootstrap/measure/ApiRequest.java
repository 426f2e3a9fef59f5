package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.json.JsonObject;

/** A request of a merchant's software as the server has read it from a connection. */
record ApiRequest(String method, String path, Map<String, String> fields, String content) implements Request {

    private static final Option<ClientAddress> LOOPBACK = ClientAddress.parse("127.0.0.1");
    private static final String HOST = "127.0.0.1";

    static ApiRequest login(LogIn.Command command) {
        String body = JsonObject.empty()
                .text("app_id", command.appId())
                .text("app_key", command.appKey().text())
                .toString();
        Map<String, String> fields = Map.of(
                "Host", HOST, "Content-Type", "application/json", "Content-Length", Integer.toString(body.length()));
        return new ApiRequest("POST", "/v1/login", fields, body);
    }

    static ApiRequest call(CheckCall.Query query) {
        String credentials = "Bearer " + query.token().text();
        return new ApiRequest("GET", "/v1/whoami", Map.of("Host", HOST, "Authorization", credentials), "");
    }

    @Override
    public String query() {
        return "";
    }

    @Override
    public List<String> headers(String name) {
        String value = fields.get(name);
        return value == null ? List.of() : List.of(value);
    }

    /** Returns a new array each time, as the binding to the server does. */
    @Override
    public byte[] body() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Option<ClientAddress> peer() {
        return LOOPBACK;
    }

    @Override
    public String id() {
        return "r1f2e3d4c-1";
    }
}
