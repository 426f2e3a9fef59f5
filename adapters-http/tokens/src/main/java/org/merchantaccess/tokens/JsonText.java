package org.merchantaccess.tokens;

import java.util.HexFormat;

/**
 * Writes one flat JSON object. Members keep the order in which they were added (RFC 8259).
 *
 * <p>Equal members always result in the same text: {@link ClaimsCodec} and {@link TokenKey} compare tokens with it character by character.
 */
final class JsonText {

    private static final int USUAL_LENGTH = 512;

    private final StringBuilder text;

    private JsonText(String beginning) {
        text = new StringBuilder(USUAL_LENGTH).append(beginning);
    }

    /** Returns an object without members. */
    static JsonText empty() {
        return new JsonText("{");
    }

    /** Returns an object with the members of another one. */
    static JsonText continuing(String beginning) {
        return new JsonText(beginning);
    }

    /** Adds a member. */
    JsonText text(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    /** Adds a member. */
    JsonText number(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    private void name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(name);
        text.append(':');
    }

    private void quote(String value) {
        text.append('"');
        for (int at = 0; at < value.length(); at++) {
            append(value.charAt(at));
        }
        text.append('"');
    }

    private void append(char unit) {
        switch (unit) {
            case '"', '\\' -> text.append('\\').append(unit);
            // escaped so that the text is safe in an HTML page
            case '<', '>', '&', '\u2028', '\u2029' -> appendEscape(unit);
            default -> {
                if (Character.isISOControl(unit) || Character.isSurrogate(unit)) {
                    appendEscape(unit);
                } else {
                    text.append(unit);
                }
            }
        }
    }

    /** Surrogates are escaped too: a lone one has no UTF-8 form, and a pair may be written as two escapes (RFC 8259, section 7). */
    private void appendEscape(char unit) {
        text.append("\\u").append(HexFormat.of().toHexDigits(unit));
    }

    /** Returns the members added so far without the closing brace, as the beginning of a longer object. */
    String beginning() {
        return text.toString();
    }

    /** Returns the JSON text. */
    @Override
    public String toString() {
        return beginning() + "}";
    }
}
