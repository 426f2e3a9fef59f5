package org.merchantaccess.http.json;

import java.util.List;
import org.merchantaccess.http.exchange.Response;

/** Creates responses with a JSON object as the body. Caches must not store them. */
public final class JsonResponse {

    private static final List<Response.Header> HEADERS = List.of(
            new Response.Header("Content-Type", "application/json"), new Response.Header("Cache-Control", "no-store"));

    private JsonResponse() {}

    /** Returns a response with this body. */
    public static Response of(int status, JsonObject body) {
        return new Response(status, HEADERS, body.toString());
    }

    /** Returns a response without a body, which caches must not store either. */
    public static Response empty(int status) {
        return Response.empty(status).with("Cache-Control", "no-store");
    }
}
