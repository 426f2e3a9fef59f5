package org.merchantaccess.domain.key;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Base62;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * The secret key of a credential: 32 characters.
 *
 * <p>A key is {@code mat_} (test) or {@code mal_} (production), 22 random base62 characters (131 bits), and the CRC-32 of all preceding
 * characters as 6 base62 characters. The checksum lets secret scanners find leaked keys without false positives. It never affects a
 * login.
 */
@Secret
@Value.Immutable
@ValueStyle
public abstract class AppKey {

    /** The length in UTF-16 code units, the unit of the login contract. */
    public static final int LENGTH = 32;

    public static final int RANDOM_CHARACTERS = 22;

    private static final int CHECKSUM_CHARACTERS = 6;

    AppKey() {}

    /** Returns the key, as sent by a merchant's software. */
    @Value.Redacted
    public abstract String text();

    /**
     * Creates a key from random characters.
     *
     * @param random 22 base62 characters from a cryptographically strong source
     */
    public static AppKey made(Environment environment, String random) {
        if (random.length() != RANDOM_CHARACTERS || !Base62.isBase62(random)) {
            throw new IllegalArgumentException("an app key is made from " + RANDOM_CHARACTERS + " base62 characters");
        }
        String body = prefix(environment) + random;
        return ImmutableAppKey.of(body + checksum(body));
    }

    /** Parses a key; none if its prefix, alphabet or checksum is wrong. */
    public static Option<AppKey> parse(String text) {
        return environmentOf(text).map(environment -> ImmutableAppKey.of(text));
    }

    /** Returns the environment encoded in a well-formed key; none for a malformed one. */
    static Option<Environment> environmentOf(String text) {
        if (text.length() != LENGTH) {
            return Option.none();
        }
        String body = text.substring(0, LENGTH - CHECKSUM_CHARACTERS);
        return Option.of(text.startsWith(prefix(Environment.TEST)) ? Environment.TEST : Environment.PRODUCTION)
                .filter(environment -> body.startsWith(prefix(environment)))
                .filter(environment ->
                        Base62.isBase62(body.substring(prefix(environment).length())))
                .filter(environment -> text.endsWith(checksum(body)));
    }

    private static String prefix(Environment environment) {
        return switch (environment) {
            case TEST -> "mat_";
            case PRODUCTION -> "mal_";
        };
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        StringBuilder digits = new StringBuilder(CHECKSUM_CHARACTERS);
        for (int i = 0; i < CHECKSUM_CHARACTERS; i++) {
            digits.append(Base62.DIGITS.charAt((int) (rest % Base62.DIGITS.length())));
            rest /= Base62.DIGITS.length();
        }
        return digits.reverse().toString();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof AppKey that && ConstantTime.equal(text(), that.text());
    }

    @Override
    public final int hashCode() {
        return text().hashCode();
    }
}
