package org.merchantaccess.http.address;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;

/** The proxies whose address headers are trusted. No other peer is trusted, and no name server is ever queried. */
public final class TrustedProxies {

    private static final int WIDEST = 8;
    private static final int MAX_HOPS = 32;
    private static final int MAX_LENGTH = 8 * 1024;
    private static final List<String> ADDRESS_HEADERS = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP");

    private static final ClientAddress ANY_IPV4 = new ClientAddress(0, 0xFFFFL << 32);

    private final List<AddressRange> ranges;
    private final ForwardingHeader header;

    private TrustedProxies(List<AddressRange> ranges, ForwardingHeader header) {
        this.ranges = List.copyOf(ranges);
        this.header = header;
    }

    /** Returns an instance that trusts no proxy, so that the client address is always that of the peer. */
    public static TrustedProxies none() {
        return new TrustedProxies(List.of(), ForwardingHeader.X_FORWARDED_FOR);
    }

    /** Creates an instance that trusts the peers in these ranges, which send the client address in that header. */
    public static Either<TrustedProxiesFailure, TrustedProxies> of(List<String> ranges, ForwardingHeader header) {
        requireNonNull(ranges, "ranges");
        requireNonNull(header, "header");
        return Either.sequenceRight(ranges.stream().map(TrustedProxies::parse).toList())
                .map(trusted -> new TrustedProxies(trusted.toJavaList(), header));
    }

    private static Either<TrustedProxiesFailure, AddressRange> parse(String text) {
        return AddressRange.parse(text)
                .<TrustedProxiesFailure>mapLeft(failure -> new TrustedProxiesFailure.Malformed(text))
                .filterOrElse(range -> !isTooWide(range), range -> new TrustedProxiesFailure.TooWide(text));
    }

    /** An IPv6 range that contains the IPv4-mapped addresses contains all of IPv4, however long its prefix. */
    private static boolean isTooWide(AddressRange range) {
        return range.prefixLength() < WIDEST || (!range.isIpv4() && range.contains(ANY_IPV4));
    }

    /**
     * Returns the address of the client. For a peer that is not a trusted proxy, this is the address of the peer. Otherwise it is the
     * rightmost address in the header that is not a trusted proxy, or the leftmost one if all are. Addresses further left may be forged and
     * are ignored.
     */
    public Either<AddressFailure, ClientAddress> callerOf(Request request) {
        return request.peer()
                .<AddressFailure>toEither(AddressFailure.UnknownPeer::new)
                .flatMap(peer -> trusts(peer) ? forwarded(request) : Either.right(peer));
    }

    /**
     * Returns true if a peer that is not trusted sends an address header. It is a proxy missing from the configuration, or a client with a
     * forged header.
     */
    public boolean isForwardedByUntrustedPeer(Request request) {
        return hasAddressHeader(request) && !request.peer().exists(this::trusts);
    }

    private static boolean hasAddressHeader(Request request) {
        for (String name : ADDRESS_HEADERS) {
            if (!request.headers(name).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Either<AddressFailure, ClientAddress> forwarded(Request request) {
        return hops(request).flatMap(this::firstUntrusted);
    }

    /** Returns the hops that the header names, the nearest last; at least one. */
    private Either<AddressFailure, List<String>> hops(Request request) {
        String value = String.join(",", request.headers(header.headerName()));
        return Option.when(value.length() <= MAX_LENGTH, value)
                .flatMap(header::hops)
                .filter(hops -> hops.size() <= MAX_HOPS)
                .<AddressFailure>toEither(AddressFailure.Unreadable::new)
                .filterOrElse(hops -> !hops.isEmpty(), none -> new AddressFailure.NotForwarded());
    }

    private Either<AddressFailure, ClientAddress> firstUntrusted(List<String> hops) {
        return ClientAddress.parse(hops.get(outermost(hops))).toEither(AddressFailure.Unreadable::new);
    }

    /**
     * Returns the number of trusted proxies between the outermost one and this server, according to the header: 0 if it names one hop, or
     * none that can be read.
     */
    int proxiesBehindOutermost(Request request) {
        return hops(request).map(hops -> hops.size() - 1 - outermost(hops)).getOrElse(0);
    }

    /** Returns the index of the hop that the outermost trusted proxy wrote. */
    int outermost(List<String> hops) {
        int index = hops.size() - 1;
        while (index > 0 && ClientAddress.parse(hops.get(index)).exists(this::trusts)) {
            index--;
        }
        return index;
    }

    /** Returns the header in which these proxies send the client address. */
    ForwardingHeader header() {
        return header;
    }

    /** Returns true if any proxy is trusted. */
    public boolean isConfigured() {
        return !ranges.isEmpty();
    }

    /** Returns true if the address is that of a trusted proxy. */
    public boolean trusts(ClientAddress address) {
        for (AddressRange range : ranges) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
