package org.merchantaccess.http.address;

import io.vavr.control.Option;
import java.util.List;

/** The header in which a proxy says who called it. Only one is believed: what a proxy does not write, a stranger may. */
public enum ForwardingHeader {
    /** A list of addresses, the nearest last, some with a port. */
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        Option<List<String>> hops(String value) {
            return Option.some(ListElements.of(value).stream()
                    .map(hop -> HopNode.addressIn(hop).getOrElse(hop))
                    .toList());
        }
    },
    /** RFC 7239. */
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

    public String headerName() {
        return headerName;
    }

    /** What should be addresses, the nearest last; empty where it names no hop, none where it does not follow its own grammar. */
    abstract Option<List<String>> hops(String value);
}
