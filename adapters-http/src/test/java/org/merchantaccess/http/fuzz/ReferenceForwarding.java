package org.merchantaccess.http.fuzz;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who called a trusted proxy, read from its header octet by octet, without splitting it. */
final class ReferenceForwarding {

    private static final int MAX_HOPS = 32;
    private static final int MAX_LENGTH = 8192;
    private static final ReferenceAddress.Range TRUSTED =
            ReferenceAddress.readRange("10.0.0.0/8").orElseThrow();

    private static final Pattern FORWARDED_PAIR =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]++)=([!#$%&'*+.^_`|~0-9A-Za-z-]++|\"[^\"\\\\]*+\")");
    private static final Pattern BETWEEN = Pattern.compile(";|[ \\t]*+,[ \\t]*+|[ \\t]*+$");
    private static final Pattern FOR_IPV4 = Pattern.compile("([0-9.]+)(?::[0-9]{1,5})?");
    private static final Pattern FOR_IPV6 = Pattern.compile("\\[([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)](?::[0-9]{1,5})?");

    private ReferenceForwarding() {}

    static Optional<BigInteger> xForwardedFor(String value) {
        List<String> hops = new ArrayList<>();
        int start = 0;
        for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', start)) {
            hops.add(withoutBlanks(value.substring(start, comma)));
            start = comma + 1;
        }
        hops.add(withoutBlanks(value.substring(start)));
        return value.length() > MAX_LENGTH ? Optional.empty() : caller(hops);
    }

    private static String withoutBlanks(String text) {
        return text.replaceFirst("^[ \\t]++", "").replaceFirst("(?<![ \\t])[ \\t]++$", "");
    }

    static Optional<BigInteger> forwarded(String value) {
        return value.length() > MAX_LENGTH ? Optional.empty() : nodes(value).flatMap(ReferenceForwarding::caller);
    }

    /** The node of each element, of which each must have one. */
    private static Optional<List<String>> nodes(String value) {
        List<String> nodes = new ArrayList<>();
        int elements = 1;
        int at = value.length() - value.replaceFirst("^[ \\t]+", "").length();
        Matcher pair = FORWARDED_PAIR.matcher(value);
        Matcher between = BETWEEN.matcher(value);
        while (true) {
            if (!pair.region(at, value.length()).lookingAt()
                    || !between.region(pair.end(), value.length()).lookingAt()) {
                return Optional.empty();
            }
            if (isFor(pair.group(1))) {
                nodes.add(node(pair.group(2)));
            }
            if (nodes.size() > elements || (!between.group().equals(";") && nodes.size() < elements)) {
                return Optional.empty();
            }
            if (between.group().contains(",")) {
                elements++;
            } else if (!between.group().equals(";")) {
                return Optional.of(nodes);
            }
            at = between.end();
        }
    }

    private static boolean isFor(String name) {
        return name.matches("[fF][oO][rR]");
    }

    private static String node(String value) {
        String text = value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
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
