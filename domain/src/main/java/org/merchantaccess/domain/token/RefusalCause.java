package org.merchantaccess.domain.token;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Locale;

/** Why a login or a call was refused. The caller never learns it (R11); the merchant does. */
public enum RefusalCause {
    UNKNOWN_APP_ID,
    WRONG_APP_KEY,
    NOT_ACTIVE,
    DELETED,
    SUSPENDED,
    ADDRESS_NOT_ALLOWED,
    ADDRESS_UNKNOWN,
    OTHER_ENVIRONMENT,
    TOKEN_EXPIRED,
    TOKEN_NOT_YET_VALID,
    TOKEN_SUPERSEDED,
    TOKEN_MALFORMED,
    RATE_LIMITED;

    /** The cause of that word; none where there is no such cause. */
    public static Option<RefusalCause> parse(String word) {
        return Option.ofOptional(Arrays.stream(values())
                .filter(cause -> cause.word().equals(word))
                .findFirst());
    }

    /** The word for it on the wire, such as {@code not_active}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
