package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * The address and port that a listener binds.
 *
 * @param host a literal address, never a host name
 * @param port 0–65535; 0 takes any free one
 */
public record ListenerAddress(ClientAddress host, int port) {

    private static final int MAX_PORT = 0xFFFF;
    private static final ClientAddress ANY_IPV6 = new ClientAddress(0, 0);
    private static final ClientAddress LOOPBACK_IPV6 = new ClientAddress(0, 1);
    private static final ClientAddress ANY_IPV4 = new ClientAddress(0, 0xFFFFL << 32);
    private static final ClientAddress LOOPBACK_IPV4 = new ClientAddress(0, 0xFFFF_7F00_0001L);

    public ListenerAddress {
        requireNonNull(host, "host");
    }

    /** Reads {@code 127.0.0.1:8080} or {@code [::1]:8080}. */
    public static Option<ListenerAddress> parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return Option.none();
        }
        String host = text.substring(0, colon);
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        boolean bracketed = bare.length() < host.length();
        return port(text.substring(colon + 1))
                .flatMap(port -> ClientAddress.parse(bare)
                        .filter(address -> bracketed == !address.isIpv4())
                        .map(address -> new ListenerAddress(address, port)));
    }

    /** Returns the same host with any free port. */
    public ListenerAddress onAnyPort() {
        return new ListenerAddress(host, 0);
    }

    /** Returns an address for clients on this machine: for a wildcard address, loopback of the same family. */
    public ListenerAddress reachable() {
        if (host.equals(ANY_IPV4)) {
            return new ListenerAddress(LOOPBACK_IPV4, port);
        }
        return host.equals(ANY_IPV6) ? new ListenerAddress(LOOPBACK_IPV6, port) : this;
    }

    /**
     * Returns whether two sockets cannot bind both addresses. The IPv6 wildcard address includes all IPv4 addresses.
     */
    boolean conflictsWith(ListenerAddress other) {
        return port == other.port && (host.equals(other.host) || covers(other) || other.covers(this));
    }

    private boolean covers(ListenerAddress other) {
        return host.equals(ANY_IPV6) || (host.equals(ANY_IPV4) && other.host.isIpv4());
    }

    /** Returns whether the listener takes any free port. */
    boolean isAnyPort() {
        return port == 0;
    }

    /** Returns whether only programs on this machine can connect. */
    public boolean isLoopback() {
        return contains("127.0.0.0/8") || contains("::1/128");
    }

    private boolean contains(String range) {
        return AddressRange.parse(range).exists(loopback -> loopback.contains(host));
    }

    private static Option<Integer> port(String digits) {
        return Option.when(digits.matches("[0-9]{1,5}"), digits)
                .map(Integer::valueOf)
                .filter(port -> port <= MAX_PORT);
    }

    /** Returns the address as in a URL. */
    @Override
    public String toString() {
        return (host.isIpv4() ? host.toString() : "[" + host + "]") + ":" + port;
    }
}
