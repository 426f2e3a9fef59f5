package org.merchantaccess.http.address;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;

/**
 * Whether a request over plain HTTP may be answered at all (S17): only where it comes from this machine or from a trusted proxy, and the
 * outermost trusted proxy does not say that it received plain HTTP. Refused requests are not redirected: clients would learn to send secrets
 * in clear.
 *
 * <p>Each trusted proxy appends a value to the header in which it names the scheme, as it appends a hop to the one in which it names the
 * client. So both lists are aligned from the right. Values further left than the hop of the outermost trusted proxy are the client's and are
 * ignored; where there are fewer values than hops, the leftmost is the outermost one known.
 */
public final class TlsRule {

    private static final String PROTOCOL_HEADER = "X-Forwarded-Proto";
    private static final Pattern PLAIN = Pattern.compile("(?i)(^|[;,\\s])proto=\"?http\"?([;,\\s]|$)");
    private static final List<AddressRange> LOOPBACK = Stream.of("127.0.0.0/8", "::1/128")
            .flatMap(range -> AddressRange.parse(range).toJavaStream())
            .toList();

    private final TrustedProxies proxies;
    private final AddressRefusalReports reports;

    /** The rule for a listener without TLS behind those proxies, whose refusals are logged and not counted. */
    public TlsRule(TrustedProxies proxies) {
        this(proxies, AddressRefusalObserver.none(), System::nanoTime);
    }

    /**
     * The rule for a listener without TLS behind those proxies, whose refusals are logged and counted.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public TlsRule(TrustedProxies proxies, AddressRefusalObserver observer, LongSupplier nanos) {
        this.proxies = proxies;
        this.reports = new AddressRefusalReports(proxies.header(), observer, nanos);
    }

    /** Returns true for a request that must be refused, and reports why. */
    public boolean refuses(Request request) {
        return refusal(request)
                .peek(refusal -> reports.report(refusal, request.peer(), "a request over plain HTTP"))
                .isDefined();
    }

    boolean admits(Request request) {
        return refusal(request).isEmpty();
    }

    private Option<AddressRefusal> refusal(Request request) {
        if (request.isTls()) {
            return Option.none();
        }
        if (!request.peer().exists(this::isNear)) {
            return Option.some(AddressRefusal.PLAIN_HTTP);
        }
        return Option.when(wasPlainBefore(request), AddressRefusal.PLAIN_HTTP_BEFORE_PROXY);
    }

    private boolean isNear(ClientAddress peer) {
        return proxies.trusts(peer) || LOOPBACK.stream().anyMatch(range -> range.contains(peer));
    }

    private boolean wasPlainBefore(Request request) {
        List<String> schemes = ListElements.of(String.join(",", request.headers(PROTOCOL_HEADER)));
        String forwarded = String.join(",", request.headers(ForwardingHeader.FORWARDED.headerName()));
        return request.peer().exists(proxies::trusts)
                ? isPlainAtOutermost(schemes, proxies.proxiesBehindOutermost(request)) || isPlainAtOutermost(forwarded)
                : schemes.stream().anyMatch(TlsRule::isPlain)
                        || PLAIN.matcher(forwarded).find();
    }

    private static boolean isPlainAtOutermost(List<String> schemes, int proxiesBehind) {
        return !schemes.isEmpty() && isPlain(schemes.get(Math.max(0, schemes.size() - 1 - proxiesBehind)));
    }

    /** Where the outermost trusted proxy does not name the scheme, the next one inwards that does is the outermost one known. */
    private boolean isPlainAtOutermost(String forwarded) {
        return ForwardedElement.all(forwarded)
                .map(elements -> elements.isEmpty() ? elements : elements.subList(outermost(elements), elements.size()))
                .map(written -> written.stream()
                        .flatMap(element -> element.proto().toJavaStream())
                        .findFirst()
                        .filter(TlsRule::isPlain)
                        .isPresent())
                .getOrElse(() -> PLAIN.matcher(forwarded).find());
    }

    private int outermost(List<ForwardedElement> elements) {
        return proxies.outermost(elements.stream().map(ForwardedElement::node).toList());
    }

    private static boolean isPlain(String scheme) {
        return scheme.equalsIgnoreCase("http");
    }
}
