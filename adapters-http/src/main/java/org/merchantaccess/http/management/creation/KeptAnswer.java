package org.merchantaccess.http.management.creation;

import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.http.exchange.Answer;

/** An answer as it is kept for repeats of its request: the status, the headers, an empty line, and the body. */
final class KeptAnswer {

    private static final String SEPARATOR = ": ";

    private KeptAnswer() {}

    static String write(Answer answer) {
        StringBuilder text = new StringBuilder().append(answer.status()).append('\n');
        answer.headers()
                .forEach(header -> text.append(header.name())
                        .append(SEPARATOR)
                        .append(header.value())
                        .append('\n'));
        return text.append('\n').append(answer.body()).toString();
    }

    /** The answer that was written so. */
    static Answer read(String text) {
        int end = text.indexOf("\n\n");
        String[] lines = text.substring(0, end).split("\n", -1);
        List<Answer.Header> headers = new ArrayList<>();
        for (int line = 1; line < lines.length; line++) {
            int separator = lines[line].indexOf(SEPARATOR);
            headers.add(new Answer.Header(
                    lines[line].substring(0, separator), lines[line].substring(separator + SEPARATOR.length())));
        }
        return new Answer(Integer.parseInt(lines[0]), headers, text.substring(end + 2));
    }
}
