package org.merchantaccess.http.hub.address;

import io.vavr.control.Option;
import java.util.stream.Stream;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.exchange.Request;

/**
 * The origin at which browsers reach the Hub. A configured origin takes precedence, because proxies may forward {@code Host} without its
 * port, or replace it. Without one, each request names the origin.
 *
 * @param configured the origin the operator has configured, if any
 */
public record HubAddress(Option<WebOrigin> configured) {

    /** Returns true if that {@code Origin} header names this Hub. */
    public boolean matches(String origin, Request request) {
        return configured
                .map(own -> WebOrigin.parse(origin).contains(own))
                .getOrElse(() -> request.headers("Host").stream().anyMatch(host -> matchesHost(origin, host)));
    }

    /** Accepts both schemes: a proxy may terminate TLS, so the scheme is unknown here. */
    private static boolean matchesHost(String origin, String host) {
        return Stream.of("https://", "http://")
                .map(scheme -> scheme + host)
                .anyMatch(candidate -> candidate.equals(origin)
                        || WebOrigin.parse(candidate)
                                .exists(named -> WebOrigin.parse(origin).contains(named)));
    }

    /** Returns the origin for links that are shared with others; empty if neither the configuration nor the request names it. */
    public String originFor(Request request) {
        return configured
                .map(WebOrigin::toString)
                .getOrElse(() -> Stream.concat(
                                request.headers("Origin").stream(),
                                request.headers("Host").stream().map(host -> scheme(request) + "://" + host))
                        .findFirst()
                        .map(HubAddress::reachable)
                        .orElse(""));
    }

    private static String reachable(String site) {
        return WebOrigin.parse(site)
                .map(named -> named.reachable().equals(named)
                        ? site
                        : named.reachable().toString())
                .getOrElse(site);
    }

    private static String scheme(Request request) {
        return request.isTls() ? "https" : "http";
    }
}
