package org.merchantaccess.http.address;

import java.util.List;
import java.util.stream.Stream;

/** Splits a header value that is a list. Empty elements are ignored (RFC 9110, section 5.6.1.2): some proxies write a trailing comma. */
final class HeaderList {

    private HeaderList() {}

    static List<String> of(String value) {
        return stripped(Stream.of(value.split(",", -1)));
    }

    /** Returns the elements without surrounding whitespace, and without those that are blank. */
    static List<String> stripped(Stream<String> elements) {
        return elements.map(HeaderWhitespace::strippedFrom)
                .filter(element -> !element.isEmpty())
                .toList();
    }
}
