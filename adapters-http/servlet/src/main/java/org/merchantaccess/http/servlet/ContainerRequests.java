package org.merchantaccess.http.servlet;

import io.vavr.control.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Dispatcher;
import org.merchantaccess.http.exchange.RequestIds;

/** Reads requests, and gives each an identifier. */
final class ContainerRequests {

    private final RequestIds ids;

    /** Reads the requests of a server behind these proxies, whose identifiers are used. */
    ContainerRequests(TrustedProxies proxies) {
        this.ids = new RequestIds(proxies::trusts);
    }

    /** Takes a request, and leaves its body to the application. */
    ContainerRequest withoutBody(HttpServletRequest sent) {
        return of(sent, new byte[0]);
    }

    /** Reads a request with its body. */
    ContainerRequest withBody(HttpServletRequest sent) throws IOException {
        return of(sent, sent.getInputStream().readNBytes(Dispatcher.readLimit()));
    }

    private ContainerRequest of(HttpServletRequest sent, byte[] body) {
        Option<ClientAddress> peer = ClientAddress.parse(sent.getRemoteAddr());
        return new ContainerRequest(sent, body, peer, ids);
    }
}
