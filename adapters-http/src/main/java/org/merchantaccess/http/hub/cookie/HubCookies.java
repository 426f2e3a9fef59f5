package org.merchantaccess.http.hub.cookie;

import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.Loopback;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.hub.address.HubAddress;

/**
 * The cookies of one environment's Hub (S74). Their names contain the environment: cookies ignore ports, and both Hubs may run on one
 * machine.
 *
 * <p>They have the prefix {@code __Host-} and are {@code Secure}, except for a browser that reaches a listener without TLS at a loopback
 * address: Safari drops {@code Secure} cookies there. A cookie of one kind is never read in place of the other.
 */
public final class HubCookies {

    private final String name;
    private final HubAddress address;

    /** Creates the cookies for the Hub of an environment. */
    public HubCookies(Environment environment, HubAddress address) {
        this.name = "hub-" + environment.word();
        this.address = address;
    }

    /** Reads the cookies of that request. */
    public RequestCookies of(Request request) {
        return new RequestCookies(name, isPlainLoopback(request), isDropped(request), request);
    }

    private boolean isPlainLoopback(Request request) {
        return isPlain(request)
                && request.peer().exists(Loopback::contains)
                && Stream.concat(
                                address.configured().toJavaStream(),
                                request.headers("Host").stream()
                                        .flatMap(host -> WebOrigin.parse("http://" + host)
                                                .toJavaStream()))
                        .findFirst()
                        .filter(site -> site.scheme().equals("http") && Loopback.isHostOf(site))
                        .isPresent();
    }

    /** Any forwarding header means that a proxy may have terminated TLS. */
    private static boolean isPlain(Request request) {
        return !request.isTls()
                && Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP")
                        .allMatch(header -> request.headers(header).isEmpty());
    }

    /**
     * Returns true if the browser will drop the cookies. If the request names the host of a configured HTTPS origin, a proxy without
     * forwarding headers has terminated TLS.
     */
    private boolean isDropped(Request request) {
        return isPlain(request)
                && !isPlainLoopback(request)
                && !address.configured()
                        .exists(configured -> configured.scheme().equals("https")
                                && request.headers("Host").stream().anyMatch(host -> namesHost(configured, host)));
    }

    private static boolean namesHost(WebOrigin configured, String host) {
        return WebOrigin.parse("https://" + host).exists(named -> named.host().equals(configured.host()));
    }
}
