package org.merchantaccess.http.address;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of a {@code Forwarded} header (RFC 7239, section 4), read for who called whom. */
final class ForwardedElements {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern PAIR = Pattern.compile("(" + TOKEN + ")=(?:(" + TOKEN + ")|\"([^\"\\\\]*)\")");

    /** Section 6: an address, in brackets if it is IPv6, and perhaps a port. */
    private static final Pattern NODE =
            Pattern.compile("(?:([0-9.]+)|\\[([0-9A-Fa-f]*:[0-9A-Fa-f:.]*)])(?::[0-9]{1,5})?");

    private ForwardedElements() {}

    /** The address of each element; none where any has not exactly one, as hidden and unknown ones have not. */
    static Option<List<String>> nodes(String value) {
        List<String> nodes = new ArrayList<>();
        for (String element : splitOutsideQuotes(value, ',')) {
            List<String> found = nodesOf(Blanks.strippedFrom(element));
            if (found.size() != 1) {
                return Option.none();
            }
            nodes.addAll(found);
        }
        return Option.some(nodes);
    }

    private static List<String> nodesOf(String element) {
        List<String> nodes = new ArrayList<>();
        for (String text : splitOutsideQuotes(element, ';')) {
            Matcher pair = PAIR.matcher(text);
            if (!pair.matches()) {
                return List.of();
            }
            if (pair.group(1).toLowerCase(Locale.ROOT).equals("for")) {
                nodes.add(node(Option.of(pair.group(2)).getOrElse(pair.group(3))));
            }
        }
        return nodes;
    }

    private static String node(String text) {
        Matcher node = NODE.matcher(text);
        return node.matches() ? Option.of(node.group(1)).getOrElse(node.group(2)) : "";
    }

    private static List<String> splitOutsideQuotes(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (text.charAt(i) == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
