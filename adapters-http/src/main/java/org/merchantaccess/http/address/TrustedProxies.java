package org.merchantaccess.http.address;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;

/** The proxies that are believed when they say whose request they pass on. Nobody else is, and no name server is ever asked. */
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

    /** Every caller is who it seems to be. */
    public static TrustedProxies none() {
        return new TrustedProxies(List.of(), ForwardingHeader.X_FORWARDED_FOR);
    }

    /** The proxies in these ranges, which write that header. */
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

    /** An IPv6 range around the IPv4-mapped addresses holds all of IPv4, however long its prefix. */
    private static boolean isTooWide(AddressRange range) {
        return range.prefixLength() < WIDEST || (!range.isIpv4() && range.contains(ANY_IPV4));
    }

    /**
     * Who sent the request: the peer, or, where that is a trusted proxy, the first address from the right of its header that is
     * not one too, and the leftmost where all are. What stands further left anybody may have written, so it is not looked at.
     */
    public Either<AddressFailure, ClientAddress> callerOf(Request request) {
        return request.peer()
                .<AddressFailure>toEither(AddressFailure.UnknownPeer::new)
                .flatMap(peer -> trusts(peer) ? forwarded(request) : Either.right(peer));
    }

    /** Whether a peer nobody trusts says whose request it passes on: it is a proxy we were not told of, or a liar. */
    public boolean isVouchedForByAStranger(Request request) {
        return !request.peer().exists(this::trusts)
                && ADDRESS_HEADERS.stream()
                        .anyMatch(name -> !request.headers(name).isEmpty());
    }

    private Either<AddressFailure, ClientAddress> forwarded(Request request) {
        return hops(request).flatMap(this::firstUntrusted);
    }

    /** The hops the header names, the nearest last; at least one. */
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
     * Returns how many trusted proxies stand between the outermost one and this server, as the header says: 0 where it names one hop, or
     * none that can be read.
     */
    int proxiesBehindOutermost(Request request) {
        return hops(request).map(hops -> hops.size() - 1 - outermost(hops)).getOrElse(0);
    }

    /** The index of the hop that the outermost trusted proxy wrote. */
    int outermost(List<String> hops) {
        int index = hops.size() - 1;
        while (index > 0 && ClientAddress.parse(hops.get(index)).exists(this::trusts)) {
            index--;
        }
        return index;
    }

    /** The header in which these proxies name the client. */
    ForwardingHeader header() {
        return header;
    }

    /** Whether there are any. */
    public boolean areThere() {
        return !ranges.isEmpty();
    }

    /** Whether that is one of them. */
    public boolean trusts(ClientAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
