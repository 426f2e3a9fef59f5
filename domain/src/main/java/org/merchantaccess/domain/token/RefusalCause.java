package org.merchantaccess.domain.token;

import java.util.Locale;

/** Why a login or a call was refused. The caller never learns it (R11); the merchant does. */
public enum RefusalCause {
    UNKNOWN_APP_ID,
    WRONG_APP_KEY,
    NOT_ACTIVE,
    DELETED,
    SUSPENDED,
    ADDRESS_NOT_ALLOWED,
    OTHER_ENVIRONMENT,
    TOKEN_EXPIRED,
    TOKEN_SUPERSEDED,
    TOKEN_MALFORMED,
    RATE_LIMITED;

    /** The word for it on the wire, such as {@code not_active}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
