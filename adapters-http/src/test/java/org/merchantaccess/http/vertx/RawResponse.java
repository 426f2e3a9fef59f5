package org.merchantaccess.http.vertx;

import java.util.List;
import java.util.Locale;

/** A response as received. */
record RawResponse(int status, List<String> headerLines, String body) {

    static RawResponse of(List<String> head, String body) {
        return new RawResponse(Integer.parseInt(head.get(0).split(" ", -1)[1]), head.subList(1, head.size()), body);
    }

    /** Returns the values of a header. */
    List<String> headers(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ": ";
        return headerLines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }
}
