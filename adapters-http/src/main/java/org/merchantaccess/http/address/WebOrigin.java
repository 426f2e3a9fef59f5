package org.merchantaccess.http.address;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Scheme, host and port of a web site, by which browsers distinguish sites (RFC 6454). Different spellings of one origin are equal: the
 * host is lower case, and a missing port is the default port of the scheme.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or a literal address, an IPv6 one in brackets
 * @param port 1–65535
 */
public record WebOrigin(String scheme, String host, int port) {

    private static final String HTTPS = "https";
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int MAX_PORT = 0xFFFF;

    private static final ClientAddress ANY_IPV6 = new ClientAddress(0, 0);
    private static final ClientAddress ANY_IPV4 = new ClientAddress(0, 0xFFFFL << 32);

    public WebOrigin {
        requireNonNull(scheme, "scheme");
        requireNonNull(host, "host");
    }

    /**
     * Parses an origin such as {@code https://hub.example.com:8443}; returns none if the text has anything beyond scheme, host and an
     * optional port.
     */
    public static Option<WebOrigin> parse(String text) {
        try {
            return of(new URI(text));
        } catch (URISyntaxException noUri) {
            return Option.none();
        }
    }

    private static Option<WebOrigin> of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals(HTTPS)) {
            return Option.none();
        }
        int port = uri.getPort() < 0 ? defaultPort(scheme) : uri.getPort();
        return Option.when(
                isBare(uri) && port >= 1 && port <= MAX_PORT,
                () -> new WebOrigin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port));
    }

    /** Both an empty path and {@code /} are accepted: they are equivalent (RFC 3986, section 6.2.3). */
    private static boolean isBare(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals(HTTPS) ? HTTPS_PORT : HTTP_PORT;
    }

    /**
     * Returns this origin with an address that local programs can connect to. A socket may listen on the unspecified address, but clients
     * cannot connect to it.
     */
    public WebOrigin reachable() {
        return new WebOrigin(scheme, reachable(host), port);
    }

    private static String reachable(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        ClientAddress address = ClientAddress.parse(bare).getOrElse(() -> new ClientAddress(0, 1));
        if (address.equals(ANY_IPV4)) {
            return "127.0.0.1";
        }
        return address.equals(ANY_IPV6) ? "[::1]" : host;
    }

    /** Returns the origin as browsers write it in {@code Origin} (RFC 6454, section 6.2). */
    @Override
    public String toString() {
        return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
    }
}
