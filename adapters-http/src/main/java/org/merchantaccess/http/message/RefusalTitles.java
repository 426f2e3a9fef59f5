package org.merchantaccess.http.message;

import org.merchantaccess.domain.token.RefusalCause;

/** Short titles of refusal causes. {@link RefusalHints} describes the remedies. */
public final class RefusalTitles {

    private RefusalTitles() {}

    public static String of(RefusalCause cause) {
        return switch (cause) {
            case UNKNOWN_APP_ID -> "Unknown App ID";
            case WRONG_APP_KEY -> "Wrong app_key";
            case APP_KEY_EXPIRED -> "app_key expired";
            case APP_KEY_ENDED -> "app_key ended";
            case NOT_ACTIVE -> "App ID not active";
            case DELETED -> "App ID deleted";
            case SUSPENDED -> "Merchant suspended";
            case ADDRESS_NOT_ALLOWED -> "Address not on the allowlist";
            case ADDRESS_UNKNOWN -> "Caller address unknown";
            case OTHER_ENVIRONMENT -> "Credentials from the other environment";
            case TOKEN_EXPIRED -> "Access token expired";
            case TOKEN_NOT_YET_VALID -> "Access token not yet valid";
            case TOKEN_SUPERSEDED -> "Access token revoked";
            case TOKEN_REVOKED -> "Access token revoked by its software";
            case TOKEN_MALFORMED -> "Invalid access token";
            case ASSERTION_MALFORMED -> "Invalid client assertion";
            case ASSERTION_EXPIRED -> "Client assertion not valid now";
            case ASSERTION_FOR_OTHER_AUDIENCE -> "Client assertion for another server";
            case ASSERTION_REPLAYED -> "Client assertion used before";
            case RATE_LIMITED -> "Too many failed attempts";
        };
    }
}
