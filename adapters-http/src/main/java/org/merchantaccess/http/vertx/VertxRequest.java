package org.merchantaccess.http.vertx;

import io.vavr.control.Option;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;

/** A Vert.x request whose body has been read. Headers are looked up on demand. */
record VertxRequest(
        HttpServerRequest request, RequestTarget target, Buffer content, Option<ClientAddress> peer, String id)
        implements Request {

    private static final String HOST = "Host";

    @Override
    public String method() {
        return request.method().name();
    }

    @Override
    public String path() {
        return target.path();
    }

    @Override
    public String query() {
        return target.query();
    }

    @Override
    public List<String> headers(String name) {
        return HOST.equalsIgnoreCase(name)
                ? RequestFraming.hosts(request)
                : request.headers().getAll(name);
    }

    @Override
    public boolean isTls() {
        return request.isSSL();
    }

    @Override
    public byte[] body() {
        return content.getBytes();
    }
}
