package org.merchantaccess.http.address;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;

/**
 * Decides whether a request over plain HTTP may be answered (S17). Such a request is accepted only if it comes from the local machine or
 * from a trusted proxy, and if the outermost trusted proxy does not report that it received plain HTTP. Refused requests are not
 * redirected: clients would learn to send secrets in clear text.
 *
 * <p>Each trusted proxy appends one value to the header that names the scheme, and one hop to the header that names the client. So both
 * lists are aligned from the right. Values further left than the hop of the outermost trusted proxy come from the client and are ignored.
 * If there are fewer values than hops, the leftmost value counts.
 */
public final class TlsRule {

    private static final String PROTOCOL_HEADER = "X-Forwarded-Proto";
    private static final Pattern PLAIN = Pattern.compile("(?i)(^|[;,\\s])proto=\"?http\"?([;,\\s]|$)");

    private final TrustedProxies proxies;
    private final AddressRefusalReports reports;

    /** Creates the rule for a listener without TLS behind these proxies; refusals are logged but not counted. */
    public TlsRule(TrustedProxies proxies) {
        this(proxies, AddressRefusalObserver.none(), System::nanoTime);
    }

    /**
     * Creates the rule for a listener without TLS behind these proxies; refusals are logged and counted.
     *
     * @param nanos a monotonic clock, in nanoseconds
     */
    public TlsRule(TrustedProxies proxies, AddressRefusalObserver observer, LongSupplier nanos) {
        this.proxies = proxies;
        this.reports = new AddressRefusalReports(proxies.header(), observer, nanos);
    }

    /** Returns true if the request must be refused, and reports the reason. */
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
        if (!request.peer().exists(this::isLocalOrTrusted)) {
            return Option.some(AddressRefusal.PLAIN_HTTP);
        }
        return Option.when(wasPlainBeforeProxy(request), AddressRefusal.PLAIN_HTTP_BEFORE_PROXY);
    }

    private boolean isLocalOrTrusted(ClientAddress peer) {
        return proxies.trusts(peer) || Loopback.contains(peer);
    }

    private boolean wasPlainBeforeProxy(Request request) {
        List<String> schemes = HeaderList.of(String.join(",", request.headers(PROTOCOL_HEADER)));
        String forwarded = String.join(",", request.headers(ForwardingHeader.FORWARDED.headerName()));
        return request.peer().exists(proxies::trusts)
                ? isPlainAtOutermost(schemes, proxies.proxiesBehindOutermost(request)) || isPlainAtOutermost(forwarded)
                : schemes.stream().anyMatch(TlsRule::isPlain)
                        || PLAIN.matcher(forwarded).find();
    }

    private static boolean isPlainAtOutermost(List<String> schemes, int proxiesBehind) {
        return !schemes.isEmpty() && isPlain(schemes.get(Math.max(0, schemes.size() - 1 - proxiesBehind)));
    }

    /** If the outermost trusted proxy does not name the scheme, the next inner proxy that names it counts. */
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
