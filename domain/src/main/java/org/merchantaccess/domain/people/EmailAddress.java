package org.merchantaccess.domain.people;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * What a person signs in with: an address of the plain kind (RFC 5321 without quoted and international forms), at most 254
 * characters of ASCII (P1).
 *
 * <p>No mail is ever sent to it: it is a name, and proves nothing about who has it.
 */
@Value.Immutable
@ValueStyle
public abstract class EmailAddress {

    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL_LENGTH = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern WELL_FORMED =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+" + LABEL);

    EmailAddress() {}

    /** As it was typed. */
    public abstract String text();

    /** None for anything else than one such address; spaces around it are forgiven. */
    public static Option<EmailAddress> parse(String typed) {
        return Option.some(typed.strip())
                .filter(text -> text.length() <= MAX_LENGTH && text.indexOf('@') <= MAX_LOCAL_LENGTH)
                .filter(text -> WELL_FORMED.matcher(text).matches())
                .map(ImmutableEmailAddress::of);
    }

    /** What tells addresses apart: lower case throughout, as every provider of note treats them. */
    @Value.Derived
    public String key() {
        return text().toLowerCase(Locale.ROOT);
    }

    /** Two spellings of one address are one. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof EmailAddress that && key().equals(that.key());
    }

    @Override
    public final int hashCode() {
        return key().hashCode();
    }

    @Override
    public final String toString() {
        return text();
    }
}
