package org.merchantaccess.http.address;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one proxy wrote into a {@code Forwarded} header (RFC 7239, section 4).
 *
 * @param node the address of who called it; empty where that is hidden or unknown
 * @param proto the scheme it was called by, as it was sent; none where it does not say
 */
record ForwardedElement(String node, Option<String> proto) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern PAIR = Pattern.compile("(" + TOKEN + ")=(?:(" + TOKEN + ")|\"([^\"\\\\]*)\")");

    /** The elements of the header, the nearest last; none where any does not follow the grammar, or names not exactly one node. */
    static Option<List<ForwardedElement>> all(String value) {
        List<ForwardedElement> elements = new ArrayList<>();
        for (String text : ListElements.stripped(splitOutsideQuotes(value, ',').stream())) {
            Option<ForwardedElement> element = parse(text);
            if (element.isEmpty()) {
                return Option.none();
            }
            element.forEach(elements::add);
        }
        return Option.some(elements);
    }

    private static Option<ForwardedElement> parse(String text) {
        List<String> nodes = new ArrayList<>();
        List<String> schemes = new ArrayList<>();
        for (String pair : ListElements.stripped(splitOutsideQuotes(text, ';').stream())) {
            Matcher found = PAIR.matcher(pair);
            if (!found.matches()) {
                return Option.none();
            }
            String content = Option.of(found.group(2)).getOrElse(found.group(3));
            switch (found.group(1).toLowerCase(Locale.ROOT)) {
                case "for" -> nodes.add(HopNode.addressIn(content).getOrElse(""));
                case "proto" -> schemes.add(content);
                default -> {} // host, by and extensions say nothing of the client
            }
        }
        return Option.when(
                nodes.size() == 1 && schemes.size() <= 1,
                () -> new ForwardedElement(
                        nodes.get(0), Option.ofOptional(schemes.stream().findFirst())));
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
