package org.merchantaccess.http.json;

import java.util.HexFormat;

/** Text as a JSON string that does no harm either where a page takes it up as it is (S68). */
final class JsonString {

    private static final String MEANINGFUL_IN_PAGES = "<>&\u2028\u2029";

    private JsonString() {}

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(quoted, text.charAt(i));
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char unit) {
        if (unit == '"' || unit == '\\') {
            quoted.append('\\').append(unit);
        } else if (mustBeEscaped(unit)) {
            quoted.append("\\u").append(HexFormat.of().toHexDigits(unit));
        } else {
            quoted.append(unit);
        }
    }

    /** Surrogates too: a lone one has no UTF-8, and a pair may be written as two escapes (RFC 8259, section 7). */
    private static boolean mustBeEscaped(char unit) {
        return Character.isISOControl(unit) || Character.isSurrogate(unit) || MEANINGFUL_IN_PAGES.indexOf(unit) >= 0;
    }
}
