package org.merchantaccess.tokens;

import java.util.HexFormat;

/**
 * Writes one flat JSON object. Members keep the order in which they were added (RFC 8259).
 *
 * <p>Equal members always result in the same text: {@link ClaimsCodec} and {@link TokenKey} compare tokens with it character by character.
 */
final class JsonText {

    private static final JsonText EMPTY = new JsonText("");

    /** Characters that are escaped so that the text is safe in an HTML page. */
    private static final String MEANINGFUL_IN_PAGES = "<>&\u2028\u2029";

    private final String members;

    private JsonText(String members) {
        this.members = members;
    }

    /** Returns the object without members. */
    static JsonText empty() {
        return EMPTY;
    }

    JsonText text(String name, String value) {
        return member(name, quoted(value));
    }

    JsonText number(String name, long value) {
        return member(name, Long.toString(value));
    }

    private JsonText member(String name, String value) {
        String separator = members.isEmpty() ? "" : ",";
        return new JsonText(members + separator + quoted(name) + ":" + value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(unit -> append(quoted, (char) unit));
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

    /** Surrogates are escaped too: a lone one has no UTF-8 form, and a pair may be written as two escapes (RFC 8259, section 7). */
    private static boolean mustBeEscaped(char unit) {
        return Character.isISOControl(unit) || Character.isSurrogate(unit) || MEANINGFUL_IN_PAGES.indexOf(unit) >= 0;
    }

    /** Returns the members without the closing brace, as the beginning of a longer object. */
    String beginning() {
        return "{" + members;
    }

    /** Returns the JSON text. */
    @Override
    public String toString() {
        return beginning() + "}";
    }
}
