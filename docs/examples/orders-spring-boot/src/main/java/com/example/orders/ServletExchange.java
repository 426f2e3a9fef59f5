package com.example.orders;

import io.vavr.control.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Response;

/** A servlet's request and response, as the endpoints of Merchant Access read and write them. */
record ServletExchange(HttpServletRequest sent, String text, String id) implements Request {

    private static final RequestIds IDS = new RequestIds(peer -> false);

    /** Takes a request whose body is not read. */
    static ServletExchange withoutBody(HttpServletRequest sent) {
        return new ServletExchange(sent, "", IDS.name(Option.none(), List.of()));
    }

    /** Reads one byte more than the endpoints accept, so that they refuse a longer body. */
    static ServletExchange withBody(HttpServletRequest sent) throws IOException {
        byte[] body = sent.getInputStream().readNBytes(8 * 1024 + 1);
        // one character for each byte, whatever the encoding
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return new ServletExchange(sent, text, IDS.name(Option.none(), List.of()));
    }

    @Override
    public String method() {
        return sent.getMethod();
    }

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
        return Collections.list(sent.getHeaders(name));
    }

    @Override
    public byte[] body() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The address of the connection, or of X-Forwarded-For if server.forward-headers-strategy is set. */
    @Override
    public Option<ClientAddress> peer() {
        return ClientAddress.parse(sent.getRemoteAddr());
    }

    /** Writes the response, with the identifier of the request. */
    void write(Response answer, HttpServletResponse target) throws IOException {
        target.setStatus(answer.status());
        target.setHeader("X-Request-Id", id);
        answer.headers().forEach(header -> target.addHeader(header.name(), header.value()));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        target.setContentLength(body.length);
        target.getOutputStream().write(body);
    }
}
