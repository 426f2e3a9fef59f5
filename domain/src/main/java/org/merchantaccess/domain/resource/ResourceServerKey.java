package org.merchantaccess.domain.resource;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * The secret key of a resource server: {@code mrt_} (test) or {@code mrl_} (production) and 32 random base62 characters (190 bits). It
 * permits token introspection (RFC 7662) and nothing else.
 */
@Secret
@Value.Immutable
@ValueStyle
public abstract class ResourceServerKey {

    /** The number of random characters. */
    public static final int RANDOM_CHARACTERS = 32;

    ResourceServerKey() {}

    @Value.Redacted
    public abstract String text();

    /**
     * Creates a key from random characters.
     *
     * @param random 32 base62 characters from a cryptographically strong source
     */
    public static ResourceServerKey made(Environment environment, String random) {
        return parse(environment, prefix(environment) + random)
                .getOrElseThrow(() -> new IllegalArgumentException(
                        "a resource server key is made from " + RANDOM_CHARACTERS + " base62 characters"));
    }

    /** Parses a key of this environment; none if it is malformed. */
    public static Option<ResourceServerKey> parse(Environment environment, String text) {
        return Option.when(
                text.matches(prefix(environment) + "[0-9A-Za-z]{" + RANDOM_CHARACTERS + "}"),
                () -> ImmutableResourceServerKey.of(text));
    }

    /** Wraps a client-supplied key, which may be any text. */
    public static ResourceServerKey presented(String text) {
        return ImmutableResourceServerKey.of(text);
    }

    /** Returns the SHA-256 digest under which the key is stored, as 64 hexadecimal digits. */
    public final String digest() {
        return Sha256.hex(text());
    }

    private static String prefix(Environment environment) {
        return switch (environment) {
            case TEST -> "mrt_";
            case PRODUCTION -> "mrl_";
        };
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof ResourceServerKey that && ConstantTime.equal(text(), that.text());
    }

    @Override
    public final int hashCode() {
        return text().hashCode();
    }
}
