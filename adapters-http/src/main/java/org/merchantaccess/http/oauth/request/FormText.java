package org.merchantaccess.http.oauth.request;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.merchantaccess.http.json.StrictUtf8;

/** Decodes form-encoded text strictly (RFC 6749, appendix B): a plus is a space, and only visible ASCII characters stand for themselves. */
final class FormText {

    private FormText() {}

    /** Returns the text of these bytes; none if they are not properly encoded. */
    static Option<String> decode(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && isPlain(bytes[at])) {
            at++;
        }
        return at == end
                ? Option.some(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1))
                : decodeEscapes(bytes, start, end);
    }

    private static Option<String> decodeEscapes(byte[] bytes, int start, int end) {
        byte[] decoded = new byte[end - start];
        int length = 0;
        for (int at = start; at < end; at++) {
            if (bytes[at] == '%') {
                int octet = at + 2 < end ? hexDigit(bytes[at + 1]) << 4 | hexDigit(bytes[at + 2]) : -1;
                if (octet < 0) {
                    return Option.none();
                }
                decoded[length++] = (byte) octet;
                at += 2;
            } else if (bytes[at] == '+' || isPlain(bytes[at])) {
                decoded[length++] = bytes[at] == '+' ? (byte) ' ' : bytes[at];
            } else {
                return Option.none();
            }
        }
        return StrictUtf8.decode(Arrays.copyOf(decoded, length));
    }

    private static boolean isPlain(byte octet) {
        return octet > ' ' && octet < 0x7F && octet != '%' && octet != '+';
    }

    /** Returns the value of an ASCII digit; a negative number for anything else. */
    private static int hexDigit(byte octet) {
        return octet < 0 ? -1 : Character.digit(octet, 16);
    }
}
