package org.merchantaccess.http.words;

import org.merchantaccess.domain.token.RefusalCause;

/** What a refusal means, and how to mend it, for people. */
public final class RefusalHints {

    private RefusalHints() {}

    public static String of(RefusalCause cause) {
        return switch (cause) {
            case UNKNOWN_APP_ID ->
                "There is no such App ID here. Check the app_id, and that this is the environment it was created in.";
            case WRONG_APP_KEY ->
                "The app_key is not the one of this App ID. Reveal the key in the Hub and copy it again, all of it.";
            case NOT_ACTIVE ->
                "This App ID is not active. Set it to active in the Hub, or let your systems use the active one.";
            case DELETED -> "This App ID was deleted and cannot come back. Let your systems use the active one.";
            case SUSPENDED -> "Access for this merchant is suspended. Please ask the operator of the API.";
            case ADDRESS_NOT_ALLOWED ->
                "The address is not on the allowlist. If it is one of yours, add it to the allowlist in the Hub.";
            case ADDRESS_UNKNOWN ->
                "The proxy in front of the API did not pass on the address the request came from."
                        + " Please ask the operator of the API, whose log has the details.";
            case OTHER_ENVIRONMENT ->
                "The key or token belongs to the other environment. Use test keys at the test endpoint only,"
                        + " and production keys at the production endpoint only.";
            case TOKEN_EXPIRED -> "The access token is older than one hour. Log in again for a new one.";
            case TOKEN_NOT_YET_VALID ->
                "The access token is not yet valid: it was issued while the clock of the server was ahead."
                        + " Log in again for a new one.";
            case TOKEN_SUPERSEDED ->
                "The active App ID was changed, or access suspended, after this access token was granted."
                        + " Log in again with the active App ID.";
            case TOKEN_MALFORMED ->
                "The access token is none of ours. Send it as it was granted: Authorization: Bearer, one space,"
                        + " the access_token without quotes.";
            case RATE_LIMITED ->
                "Too many attempts failed. Correct the details first, then wait a minute and try again.";
        };
    }
}
