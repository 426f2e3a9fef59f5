package org.merchantaccess.domain.people;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.TypedText;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * The e-mail address with which a person signs in (P1): RFC 5321 without quoted and international forms, at most 254 ASCII characters.
 *
 * <p>The address is a user name only. No mail is sent to it, so it is never verified.
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

    /** Returns the address as typed. */
    public abstract String text();

    /** Parses an address, ignoring surrounding white space; none if it is malformed. */
    public static Option<EmailAddress> parse(String typed) {
        return Option.some(TypedText.trimmedOfInvisible(typed))
                .filter(text -> text.length() <= MAX_LENGTH && text.indexOf('@') <= MAX_LOCAL_LENGTH)
                .filter(text -> WELL_FORMED.matcher(text).matches())
                .map(ImmutableEmailAddress::of);
    }

    /** Returns the address in lower case, which identifies it. */
    @Value.Derived
    public String key() {
        return text().toLowerCase(Locale.ROOT);
    }

    /** Compares addresses without regard to case. */
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
