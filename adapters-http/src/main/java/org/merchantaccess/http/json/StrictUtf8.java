package org.merchantaccess.http.json;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly, without guessing another encoding or replacing malformed input (RFC 8259, section 8.1). */
public final class StrictUtf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StrictUtf8() {}

    /** Returns the text; none if the bytes are malformed or begin with a byte order mark. */
    public static Option<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Option.when(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK, text);
        } catch (CharacterCodingException malformed) {
            return Option.none();
        }
    }
}
