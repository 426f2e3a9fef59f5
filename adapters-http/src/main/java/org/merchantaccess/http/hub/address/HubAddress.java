package org.merchantaccess.http.hub.address;

import io.vavr.control.Option;
import java.util.stream.Stream;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.exchange.Request;

/**
 * Where browsers find this Hub. Where the operator has set it, that alone decides: proxies may pass on a {@code Host} without its port, or
 * their own. Otherwise it is what each request names.
 *
 * @param set by the operator
 */
public record HubAddress(Option<WebOrigin> set) {

    /** Returns whether that value of {@code Origin} is this Hub. */
    public boolean is(String origin, Request request) {
        return set.map(own -> WebOrigin.parse(origin).contains(own))
                .getOrElse(() -> request.headers("Host").stream().anyMatch(host -> isOf(origin, host)));
    }

    /** A proxy may have ended TLS, so that the scheme is not known here. */
    private static boolean isOf(String origin, String host) {
        return Stream.of("https://", "http://")
                .map(scheme -> scheme + host)
                .anyMatch(site -> site.equals(origin)
                        || WebOrigin.parse(site)
                                .exists(named -> WebOrigin.parse(origin).contains(named)));
    }

    /** Returns the address for links that are handed to others, without a path; empty if neither the operator nor the request names it. */
    public String of(Request request) {
        return set.map(WebOrigin::toString)
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
