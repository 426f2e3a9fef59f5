package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;

/** A browser's request for a page of the Hub, without a network. */
record HubPageRequest(String path, String cookie) implements Request {

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String query() {
        return "";
    }

    @Override
    public List<String> headers(String name) {
        return name.equals("Cookie") ? List.of(cookie) : List.of();
    }

    @Override
    public byte[] body() {
        return new byte[0];
    }

    @Override
    public Option<ClientAddress> peer() {
        return ClientAddress.parse("127.0.0.1");
    }

    @Override
    public String id() {
        return "measured";
    }
}
