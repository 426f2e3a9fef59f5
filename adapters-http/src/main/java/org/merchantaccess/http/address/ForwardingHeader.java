package org.merchantaccess.http.address;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;

/** The header in which a proxy says who called it. Only one is believed: what a proxy does not write, a stranger may. */
public enum ForwardingHeader {
    /** A list of addresses, the nearest last. */
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        Option<List<String>> hops(String value) {
            return Option.some(
                    Stream.of(value.split(",", -1)).map(Blanks::strippedFrom).toList());
        }
    },
    /** RFC 7239. */
    FORWARDED("Forwarded") {
        @Override
        Option<List<String>> hops(String value) {
            return ForwardedElements.nodes(value);
        }
    };

    private final String headerName;

    ForwardingHeader(String headerName) {
        this.headerName = headerName;
    }

    public String headerName() {
        return headerName;
    }

    /** What should be addresses, the nearest last; none where the header does not follow its own grammar. */
    abstract Option<List<String>> hops(String value);
}
