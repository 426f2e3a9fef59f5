package org.merchantaccess.domain.kernel;

import java.util.function.IntPredicate;

/** Tests the characters of texts. Unlike a stream, a test allocates nothing: identifiers are tested on every login and call. */
public final class Characters {

    private Characters() {}

    /** Returns true if every UTF-16 unit of the text is allowed; also for an empty text. */
    public static boolean allMatch(String text, IntPredicate isAllowed) {
        for (int at = 0; at < text.length(); at++) {
            if (!isAllowed.test(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
