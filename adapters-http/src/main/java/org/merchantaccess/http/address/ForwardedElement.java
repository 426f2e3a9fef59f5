package org.merchantaccess.http.address;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element that one proxy wrote into a {@code Forwarded} header (RFC 7239, section 4).
 *
 * @param node the address of the proxy's client; empty if hidden or unknown
 * @param proto the scheme of the request to the proxy, as sent; none if the element does not contain it
 */
record ForwardedElement(String node, Option<String> proto) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern PAIR = Pattern.compile("(" + TOKEN + ")=(?:(" + TOKEN + ")|\"([^\"\\\\]*)\")");

    /** Returns the elements of the header, the nearest last; none if any element violates the grammar or does not name exactly one node. */
    static Option<List<ForwardedElement>> all(String value) {
        List<ForwardedElement> elements = new ArrayList<>();
        for (String text : HeaderList.stripped(splitOutsideQuotes(value, ',').stream())) {
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
        for (String pair : HeaderList.stripped(splitOutsideQuotes(text, ';').stream())) {
            Matcher found = PAIR.matcher(pair);
            if (!found.matches()) {
                return Option.none();
            }
            String content = Option.of(found.group(2)).getOrElse(found.group(3));
            switch (found.group(1).toLowerCase(Locale.ROOT)) {
                case "for" -> nodes.add(ForwardedNode.addressIn(content).getOrElse(""));
                case "proto" -> schemes.add(content);
                default -> {} // host, by and extensions do not describe the client
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
