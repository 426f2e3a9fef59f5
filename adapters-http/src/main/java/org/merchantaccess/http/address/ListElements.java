package org.merchantaccess.http.address;

import java.util.List;
import java.util.stream.Stream;

/** The elements of a header that holds a list. Empty ones are ignored (RFC 9110, section 5.6.1.2): some proxies write a trailing comma. */
final class ListElements {

    private ListElements() {}

    static List<String> of(String value) {
        return stripped(Stream.of(value.split(",", -1)));
    }

    /** The elements without blanks around them, and without those of nothing else. */
    static List<String> stripped(Stream<String> elements) {
        return elements.map(Blanks::strippedFrom)
                .filter(element -> !element.isEmpty())
                .toList();
    }
}
