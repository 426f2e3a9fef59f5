package org.merchantaccess.http.address;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The node of a hop (RFC 7239, section 6): an address, in brackets if it is IPv6, and perhaps a port or an obfuscated one. */
final class HopNode {

    private static final Pattern NODE =
            Pattern.compile("(?:([0-9.]+)|\\[([0-9A-Fa-f]*:[0-9A-Fa-f:.]*)])(?::(?:[0-9]{1,5}|_[0-9A-Za-z._-]+))?");

    private HopNode() {}

    /** Returns the text of the address, without brackets and port; none where it is no node with an address. */
    static Option<String> addressIn(String text) {
        Matcher node = NODE.matcher(text);
        return Option.when(node.matches(), node)
                .map(found -> Option.of(found.group(1)).getOrElse(found.group(2)));
    }
}
