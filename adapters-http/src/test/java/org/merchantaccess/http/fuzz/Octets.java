package org.merchantaccess.http.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Converts octets to text and back. */
final class Octets {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final byte NEVER_IN_UTF_8 = (byte) 0xFF;

    private Octets() {}

    /** Returns a text with one character for each octet, as in a header. */
    static String latin(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    static byte[] ofLatin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] ofUtf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns any possible text, including lone surrogates: after an octet that never occurs in UTF-8 the rest is UTF-16. */
    static String any(byte[] octets) {
        if (octets.length > 0 && octets[0] == NEVER_IN_UTF_8) {
            return utf16(octets);
        }
        return new String(octets, StandardCharsets.UTF_8);
    }

    private static String utf16(byte[] octets) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i + 1 < octets.length; i += 2) {
            text.append((char) ((octets[i] & 0xFF) << 8 | (octets[i + 1] & 0xFF)));
        }
        return text.toString();
    }

    /** Returns the text if encoding it gives the same octets again and it does not begin with a byte order mark. */
    static Optional<String> strictUtf8(byte[] octets) {
        String text = new String(octets, StandardCharsets.UTF_8);
        boolean isTheSame = Arrays.equals(octets, ofUtf8(text));
        return Optional.of(text).filter(same -> isTheSame && (same.isEmpty() || same.charAt(0) != BYTE_ORDER_MARK));
    }
}
