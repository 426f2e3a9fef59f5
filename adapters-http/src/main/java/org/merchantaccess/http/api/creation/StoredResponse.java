package org.merchantaccess.http.api.creation;

import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.http.exchange.Response;

/** Serializes a response that is stored for repeated requests: the status, the headers, an empty line and the body. */
final class StoredResponse {

    private static final String SEPARATOR = ": ";

    private StoredResponse() {}

    static String write(Response answer) {
        StringBuilder text = new StringBuilder().append(answer.status()).append('\n');
        answer.headers()
                .forEach(header -> text.append(header.name())
                        .append(SEPARATOR)
                        .append(header.value())
                        .append('\n'));
        return text.append('\n').append(answer.body()).toString();
    }

    /** Parses a response that {@link #write} serialized. */
    static Response read(String text) {
        int end = text.indexOf("\n\n");
        String[] lines = text.substring(0, end).split("\n", -1);
        List<Response.Header> headers = new ArrayList<>();
        for (int line = 1; line < lines.length; line++) {
            int separator = lines[line].indexOf(SEPARATOR);
            headers.add(new Response.Header(
                    lines[line].substring(0, separator), lines[line].substring(separator + SEPARATOR.length())));
        }
        return new Response(Integer.parseInt(lines[0]), headers, text.substring(end + 2));
    }
}
