package org.merchantaccess.http.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Octets as texts, and texts as octets. */
final class Octets {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final byte NEVER_IN_UTF_8 = (byte) 0xFF;

    private Octets() {}

    /** Each octet a character, as in a header. */
    static String latin(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    static byte[] ofLatin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] ofUtf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Any text there can be, lone surrogates included: after an octet that UTF-8 does not have it is UTF-16. */
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

    /** The text, where encoding it gives the same octets again and it begins with no byte order mark. */
    static Optional<String> strictUtf8(byte[] octets) {
        String text = new String(octets, StandardCharsets.UTF_8);
        boolean isTheSame = Arrays.equals(octets, ofUtf8(text));
        return Optional.of(text).filter(same -> isTheSame && (same.isEmpty() || same.charAt(0) != BYTE_ORDER_MARK));
    }
}
