package org.merchantaccess.http.servlet;

import io.vavr.control.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RequestIds;

/** A request of a servlet container. */
final class ContainerRequest implements Request {

    private final HttpServletRequest sent;
    private final byte[] body;
    private final Option<ClientAddress> peer;
    private final String id;

    ContainerRequest(HttpServletRequest sent, byte[] body, Option<ClientAddress> peer, RequestIds ids) {
        this.sent = sent;
        this.body = body;
        this.peer = peer;
        this.id = ids.name(peer, headers("X-Request-Id"));
    }

    @Override
    public String method() {
        return sent.getMethod();
    }

    /** The only path that the container neither decodes nor normalizes. It begins with the path of the context. */
    @Override
    public String path() {
        return sent.getRequestURI();
    }

    @Override
    public String query() {
        return Option.of(sent.getQueryString()).getOrElse("");
    }

    @Override
    public List<String> headers(String name) {
        @Nullable Enumeration<String> values = sent.getHeaders(name);
        return values == null ? List.of() : Collections.list(values);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public Option<ClientAddress> peer() {
        return peer;
    }

    @Override
    public boolean isTls() {
        return sent.isSecure();
    }

    @Override
    public String id() {
        return id;
    }
}
