package org.merchantaccess.domain.management;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * The secret key of a management API client: {@code mmt_} (test) or {@code mml_} (production) and 32 random base62 characters (190
 * bits).
 */
@Secret
@Value.Immutable
@ValueStyle
public abstract class ManagementKey {

    public static final int RANDOM_CHARACTERS = 32;

    ManagementKey() {}

    @Value.Redacted
    public abstract String text();

    /**
     * Creates a key from random characters.
     *
     * @param random 32 base62 characters from a cryptographically strong source
     */
    public static ManagementKey made(Environment environment, String random) {
        return parse(environment, prefix(environment) + random)
                .getOrElseThrow(() -> new IllegalArgumentException(
                        "a management key is made from " + RANDOM_CHARACTERS + " base62 characters"));
    }

    /** Parses a key of this environment; none if it is malformed. */
    public static Option<ManagementKey> parse(Environment environment, String text) {
        return Option.when(
                text.matches(prefix(environment) + "[0-9A-Za-z]{" + RANDOM_CHARACTERS + "}"),
                () -> ImmutableManagementKey.of(text));
    }

    /** Wraps a client-supplied key, which may be any text. */
    public static ManagementKey presented(String text) {
        return ImmutableManagementKey.of(text);
    }

    private static String prefix(Environment environment) {
        return switch (environment) {
            case TEST -> "mmt_";
            case PRODUCTION -> "mml_";
        };
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof ManagementKey that && ConstantTime.equal(text(), that.text());
    }

    @Override
    public final int hashCode() {
        return text().hashCode();
    }
}
