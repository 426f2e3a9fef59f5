package org.merchantaccess.http.oauth.metadata;

import java.util.List;
import org.merchantaccess.http.exchange.Response;

/** Creates responses that caches may store. */
final class PublicDocument {

    /** Much shorter than the hour for which a key is published before it signs. */
    private static final List<Response.Header> HEADERS = List.of(
            new Response.Header("Content-Type", "application/json"),
            new Response.Header("Cache-Control", "public, max-age=300"));

    private PublicDocument() {}

    /** Returns a response with this JSON text. */
    static Response of(String json) {
        return new Response(200, HEADERS, json);
    }
}
