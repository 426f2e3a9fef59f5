package org.merchantaccess.http.address;

import io.vavr.control.Option;
import java.util.List;

/**
 * Headers in which a proxy sends the address of its client. Only one of them is trusted: a header that the proxy does not write may come
 * from the client.
 */
public enum ForwardingHeader {
    /** {@code X-Forwarded-For}: a list of addresses, the nearest last, with optional ports. */
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        Option<List<String>> hops(String value) {
            return Option.some(HeaderList.of(value).stream()
                    .map(hop -> ForwardedNode.addressIn(hop).getOrElse(hop))
                    .toList());
        }
    },
    /** {@code Forwarded} (RFC 7239). */
    FORWARDED("Forwarded") {
        @Override
        Option<List<String>> hops(String value) {
            return ForwardedElement.all(value)
                    .map(elements ->
                            elements.stream().map(ForwardedElement::node).toList());
        }
    };

    private final String headerName;

    ForwardingHeader(String headerName) {
        this.headerName = headerName;
    }

    /** Returns the name of the header. */
    public String headerName() {
        return headerName;
    }

    /**
     * Returns the texts that should be addresses, the nearest last; empty if the header names no hop, none if it violates its own grammar.
     */
    abstract Option<List<String>> hops(String value);
}
