package org.merchantaccess.domain.management;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** What opens the management API: {@code mmt_} (test) or {@code mml_} (production) and 32 random base62 characters (190 bits). */
@Secret
@Value.Immutable
@ValueStyle
public abstract class ManagementKey {

    public static final int RANDOM_CHARACTERS = 32;

    ManagementKey() {}

    @Value.Redacted
    public abstract String text();

    /** A new key from base62 characters nobody can guess. */
    public static ManagementKey made(Environment environment, String random) {
        return parse(environment, prefix(environment) + random)
                .getOrElseThrow(() -> new IllegalArgumentException(
                        "a management key is made from " + RANDOM_CHARACTERS + " base62 characters"));
    }

    /** None when it is not written as a management key of that environment is. */
    public static Option<ManagementKey> parse(Environment environment, String text) {
        return Option.when(
                text.matches(prefix(environment) + "[0-9A-Za-z]{" + RANDOM_CHARACTERS + "}"),
                () -> ImmutableManagementKey.of(text));
    }

    /** What somebody sent as a management key; it may be anything. */
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
