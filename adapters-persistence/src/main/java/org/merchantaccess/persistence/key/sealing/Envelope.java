package org.merchantaccess.persistence.key.sealing;

import io.vavr.control.Option;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The format of a sealed text: {@code version.salt.ciphertext}, the latter two in base64url without padding. */
final class Envelope {

    static final int SALT_LENGTH = 32;

    /** A salt of 32 bytes, and at least the 16 bytes of an authentication tag. */
    private static final Pattern FORM =
            Pattern.compile("([1-9][0-9]{0,8})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{22,})");

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final int version;
    private final byte[] salt;
    private final byte[] ciphertext;

    Envelope(int version, byte[] salt, byte[] ciphertext) {
        this.version = version;
        this.salt = salt;
        this.ciphertext = ciphertext;
    }

    /** Parses an envelope; none for any text that is not its canonical spelling. */
    static Option<Envelope> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? decoded(form).filter(envelope -> envelope.text().equals(text)) : Option.none();
    }

    private static Option<Envelope> decoded(Matcher form) {
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            return Option.some(new Envelope(
                    Integer.parseInt(form.group(1)), decoder.decode(form.group(2)), decoder.decode(form.group(3))));
        } catch (IllegalArgumentException ofNoLength) {
            return Option.none();
        }
    }

    int version() {
        return version;
    }

    byte[] salt() {
        return salt;
    }

    byte[] ciphertext() {
        return ciphertext;
    }

    String text() {
        return version + "." + ENCODER.encodeToString(salt) + "." + ENCODER.encodeToString(ciphertext);
    }
}
