package org.merchantaccess.http.words;

import org.merchantaccess.domain.token.RefusalCause;

/** Why something was refused, in a few words. What to do about it says {@link RefusalHints}. */
public final class RefusalTitles {

    private RefusalTitles() {}

    public static String of(RefusalCause cause) {
        return switch (cause) {
            case UNKNOWN_APP_ID -> "There is no such App ID";
            case WRONG_APP_KEY -> "Wrong app_key";
            case NOT_ACTIVE -> "The App ID is not active";
            case DELETED -> "The App ID was deleted";
            case SUSPENDED -> "The merchant is suspended";
            case ADDRESS_NOT_ALLOWED -> "The address is not on the allowlist";
            case ADDRESS_UNKNOWN -> "The address of the caller is not known";
            case OTHER_ENVIRONMENT -> "These are keys of the other environment";
            case TOKEN_EXPIRED -> "The access token has expired";
            case TOKEN_NOT_YET_VALID -> "The access token is not yet valid";
            case TOKEN_SUPERSEDED -> "The access token was ended";
            case TOKEN_MALFORMED -> "That is no access token of ours";
            case RATE_LIMITED -> "Too many attempts failed";
        };
    }
}
