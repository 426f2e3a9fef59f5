package org.merchantaccess.domain.token;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Locale;

/** The cause of a refused login or call. It is disclosed to the merchant, but never to the caller (R11). */
public enum RefusalCause {
    UNKNOWN_APP_ID,
    WRONG_APP_KEY,
    APP_KEY_EXPIRED,
    APP_KEY_ENDED,
    NOT_ACTIVE,
    DELETED,
    SUSPENDED,
    ADDRESS_NOT_ALLOWED,
    ADDRESS_UNKNOWN,
    OTHER_ENVIRONMENT,
    TOKEN_EXPIRED,
    TOKEN_NOT_YET_VALID,
    TOKEN_SUPERSEDED,
    TOKEN_REVOKED,
    TOKEN_MALFORMED,
    ASSERTION_MALFORMED,
    ASSERTION_EXPIRED,
    ASSERTION_FOR_OTHER_AUDIENCE,
    ASSERTION_REPLAYED,
    RATE_LIMITED;

    /** Returns the cause with this name; none if there is no such cause. */
    public static Option<RefusalCause> parse(String word) {
        return Option.ofOptional(Arrays.stream(values())
                .filter(cause -> cause.word().equals(word))
                .findFirst());
    }

    /** Returns the name in responses and lists, such as {@code not_active}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
