package org.merchantaccess.http.address;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the node of a hop (RFC 7239, section 6): an address, in brackets if it is IPv6, with an optional port, which may be obfuscated.
 */
final class ForwardedNode {

    private static final Pattern NODE =
            Pattern.compile("(?:([0-9.]+)|\\[([0-9A-Fa-f]*:[0-9A-Fa-f:.]*)])(?::(?:[0-9]{1,5}|_[0-9A-Za-z._-]+))?");

    private ForwardedNode() {}

    /** Returns the text of the address, without brackets and port; none if the text is not a node with an address. */
    static Option<String> addressIn(String text) {
        Matcher node = NODE.matcher(text);
        return Option.when(node.matches(), node)
                .map(found -> Option.of(found.group(1)).getOrElse(found.group(2)));
    }
}
