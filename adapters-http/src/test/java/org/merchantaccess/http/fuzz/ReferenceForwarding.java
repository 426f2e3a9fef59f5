package org.merchantaccess.http.fuzz;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reference parser for the client in the header of a trusted proxy. It scans octet by octet without splitting. */
final class ReferenceForwarding {

    private static final int MAX_HOPS = 32;
    private static final int MAX_LENGTH = 8192;
    private static final ReferenceAddress.Range TRUSTED =
            ReferenceAddress.readRange("10.0.0.0/8").orElseThrow();

    private static final Pattern FORWARDED_PAIR =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]++)=([!#$%&'*+.^_`|~0-9A-Za-z-]++|\"[^\"\\\\]*+\")");
    private static final Pattern FOR_IPV4 = Pattern.compile("([0-9.]+)(?::(?:[0-9]{1,5}|_[-._0-9A-Za-z]+))?");
    private static final Pattern FOR_IPV6 =
            Pattern.compile("\\[([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)](?::(?:[0-9]{1,5}|_[-._0-9A-Za-z]+))?");

    private ReferenceForwarding() {}

    static Optional<BigInteger> xForwardedFor(String value) {
        List<String> hops = new ArrayList<>();
        int start = 0;
        for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', start)) {
            hops.add(hop(value.substring(start, comma)));
            start = comma + 1;
        }
        hops.add(hop(value.substring(start)));
        hops.removeIf(String::isEmpty);
        return value.length() > MAX_LENGTH ? Optional.empty() : caller(hops);
    }

    private static String hop(String text) {
        String hop = withoutBlanks(text);
        String node = node(hop);
        return node.isEmpty() ? hop : node;
    }

    private static String withoutBlanks(String text) {
        return text.replaceFirst("^[ \\t]++", "").replaceFirst("(?<![ \\t])[ \\t]++$", "");
    }

    static Optional<BigInteger> forwarded(String value) {
        return value.length() > MAX_LENGTH ? Optional.empty() : nodes(value).flatMap(ReferenceForwarding::caller);
    }

    /** Returns the node of each element that is not empty. Each of them must have one. */
    private static Optional<List<String>> nodes(String value) {
        List<String> nodes = new ArrayList<>();
        int at = 0;
        while (at <= value.length()) {
            Element element = Element.at(at, value);
            if (element.end() < value.length() && value.charAt(element.end()) != ',') {
                return Optional.empty();
            }
            if (!element.isEmpty() && (element.nodes().size() != 1 || element.schemes() > 1)) {
                return Optional.empty();
            }
            nodes.addAll(element.nodes());
            at = element.end() + 1;
        }
        return Optional.of(nodes);
    }

    /** The pairs from one position up to the first octet outside of them. */
    private record Element(boolean isEmpty, List<String> nodes, int schemes, int end) {

        static Element at(int start, String value) {
            List<String> nodes = new ArrayList<>();
            Matcher pair = FORWARDED_PAIR.matcher(value);
            int schemes = 0;
            boolean isEmpty = true;
            int at = afterBlanks(start, value);
            while (true) {
                if (pair.region(at, value.length()).lookingAt()) {
                    isEmpty = false;
                    if (isFor(pair.group(1))) {
                        nodes.add(node(unquoted(pair.group(2))));
                    }
                    schemes += pair.group(1).matches("[pP][rR][oO][tT][oO]") ? 1 : 0;
                    at = afterBlanks(pair.end(), value);
                }
                if (at == value.length() || value.charAt(at) != ';') {
                    return new Element(isEmpty, nodes, schemes, at);
                }
                isEmpty = false;
                at = afterBlanks(at + 1, value);
            }
        }

        private static int afterBlanks(int start, String value) {
            int at = start;
            while (at < value.length() && (value.charAt(at) == ' ' || value.charAt(at) == '\t')) {
                at++;
            }
            return at;
        }
    }

    private static boolean isFor(String name) {
        return name.matches("[fF][oO][rR]");
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    private static String node(String text) {
        Matcher ipv4 = FOR_IPV4.matcher(text);
        Matcher ipv6 = FOR_IPV6.matcher(text);
        return ipv4.matches() ? ipv4.group(1) : ipv6.matches() ? ipv6.group(1) : "";
    }

    private static Optional<BigInteger> caller(List<String> hops) {
        if (hops.size() > MAX_HOPS) {
            return Optional.empty();
        }
        List<String> nearestFirst = new ArrayList<>(hops);
        Collections.reverse(nearestFirst);
        Optional<BigInteger> caller = Optional.empty();
        for (String hop : nearestFirst) {
            caller = ReferenceAddress.read(hop);
            if (!caller.filter(ReferenceForwarding::isTrusted).isPresent()) {
                return caller;
            }
        }
        return caller;
    }

    private static boolean isTrusted(BigInteger address) {
        return address.shiftRight(128 - TRUSTED.bits()).equals(TRUSTED.first().shiftRight(128 - TRUSTED.bits()));
    }
}
