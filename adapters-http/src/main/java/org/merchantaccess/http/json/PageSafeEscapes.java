package org.merchantaccess.http.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** JSON escapes that are safe to embed in an HTML page unchanged (S68). */
final class PageSafeEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;
    private static final String MEANINGFUL_IN_PAGES = "<>&\u2028\u2029";

    private final int[] ascii = standardAsciiEscapesForJSON();

    PageSafeEscapes() {
        for (int unit = 0; unit < ascii.length; unit++) {
            if (mustBeEscaped((char) unit)) {
                ascii[unit] = ESCAPE_STANDARD;
            }
        }
    }

    /** Returns the table itself, which Jackson reads for each text and never changes. */
    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int unit) {
        return mustBeEscaped((char) unit)
                ? new SerializedString("\\u" + HexFormat.of().toHexDigits((char) unit))
                : null;
    }

    /** Surrogates are escaped too: a lone one has no UTF-8 form, and a pair may be written as two escapes (RFC 8259, section 7). */
    private static boolean mustBeEscaped(char unit) {
        return Character.isISOControl(unit) || Character.isSurrogate(unit) || MEANINGFUL_IN_PAGES.indexOf(unit) >= 0;
    }
}
