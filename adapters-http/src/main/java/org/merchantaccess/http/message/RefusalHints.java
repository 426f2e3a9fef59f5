package org.merchantaccess.http.message;

import org.merchantaccess.domain.token.RefusalCause;

/** Explains each refusal cause and its remedy. */
public final class RefusalHints {

    private RefusalHints() {}

    public static String of(RefusalCause cause) {
        return switch (cause) {
            case UNKNOWN_APP_ID ->
                "This App ID does not exist here. Check the app_id, and that this is the environment it was created in.";
            case WRONG_APP_KEY ->
                "The app_key does not belong to this App ID. Show the key in the Hub and copy it again in full.";
            case APP_KEY_EXPIRED ->
                "The end date of this app_key has passed. Make a new app_key in the Hub and install it.";
            case APP_KEY_ENDED ->
                "This app_key was replaced or ended. Show the current app_key in the Hub and install it. If it was ended because it"
                        + " leaked, these may be attempts of its finder.";
            case NOT_ACTIVE ->
                "This App ID is not active. Set it to active in the Hub, or switch your systems to the active one.";
            case DELETED -> "This App ID was deleted and cannot be restored. Switch your systems to the active one.";
            case SUSPENDED -> "This merchant is suspended. Contact the operator of the API.";
            case ADDRESS_NOT_ALLOWED ->
                "The address is not on the allowlist. If it is one of yours, add it to the allowlist in the Hub.";
            case ADDRESS_UNKNOWN ->
                "The proxy in front of the API did not pass on the address the request came from."
                        + " Contact the operator of the API: the log has the details.";
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
            case TOKEN_REVOKED ->
                "The software of this App ID revoked this access token at the revocation endpoint. Log in again for a new one.";
            case TOKEN_MALFORMED ->
                "The access token was not issued by this server. Send it exactly as received: Authorization: Bearer, one space,"
                        + " the access_token without quotes.";
            case ASSERTION_MALFORMED ->
                "The client_assertion is no signed JSON Web Token, or lacks a claim. Send the app_id as iss and sub, and also aud, exp and jti.";
            case ASSERTION_EXPIRED ->
                "The client_assertion has expired, is valid for more than 60 seconds, or is not valid yet. Correct the clock of your"
                        + " system, and make a new assertion for each login.";
            case ASSERTION_FOR_OTHER_AUDIENCE ->
                "The aud of the client_assertion is another server. Use the issuer of this environment as the audience.";
            case ASSERTION_REPLAYED ->
                "A client_assertion with this jti was accepted before. Make a new assertion with a new jti for each login. If your"
                        + " software does so already, the assertion was copied on its way.";
            case RATE_LIMITED ->
                "Too many attempts failed. Correct the details first, then wait a minute and try again.";
        };
    }
}
