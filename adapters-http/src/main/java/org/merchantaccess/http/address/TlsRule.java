package org.merchantaccess.http.address;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;

/**
 * Whether a request over plain HTTP may be answered at all (S17): only where it comes from this machine or from a trusted proxy, and
 * no proxy says that it was plain HTTP there already. Whoever is refused has told no secret to us that a redirect would not tell again.
 */
public final class TlsRule {

    private static final String PROTOCOL_HEADER = "X-Forwarded-Proto";
    private static final Pattern PLAIN = Pattern.compile("(?i)(^|[;,\\s])proto=\"?http\"?([;,\\s]|$)");
    private static final List<AddressRange> LOOPBACK = Stream.of("127.0.0.0/8", "::1/128")
            .flatMap(range -> AddressRange.parse(range).toJavaStream())
            .toList();

    private final TrustedProxies proxies;

    /** The rule for a listener without TLS behind those proxies. */
    public TlsRule(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    public boolean admits(Request request) {
        return request.isTls() || (request.peer().exists(this::isNear) && !wasPlainBefore(request));
    }

    private boolean isNear(ClientAddress peer) {
        return proxies.trusts(peer) || LOOPBACK.stream().anyMatch(range -> range.contains(peer));
    }

    /** Whoever is no proxy may say so too, and is believed: nobody gains by it. */
    private static boolean wasPlainBefore(Request request) {
        return request.headers(PROTOCOL_HEADER).stream()
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .anyMatch(protocol ->
                                protocol.strip().toLowerCase(Locale.ROOT).equals("http"))
                || request.headers(ForwardingHeader.FORWARDED.headerName()).stream()
                        .anyMatch(value -> PLAIN.matcher(value).find());
    }
}
