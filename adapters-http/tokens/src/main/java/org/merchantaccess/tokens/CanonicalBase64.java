package org.merchantaccess.tokens;

import io.vavr.control.Option;
import java.util.Base64;

/** Encodes and decodes base64url without padding (RFC 7515, section 2). */
final class CanonicalBase64 {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private CanonicalBase64() {}

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /**
     * Returns the bytes; none for any text other than the output of {@link #encode}. The decoder of the JDK also accepts padding and
     * nonzero trailing bits (S39).
     */
    static Option<byte[]> decode(String text) {
        try {
            byte[] bytes = DECODER.decode(text);
            return Option.when(encode(bytes).equals(text), bytes);
        } catch (IllegalArgumentException notBase64) {
            return Option.none();
        }
    }
}
