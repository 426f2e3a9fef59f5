package org.merchantaccess.http.message;

import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.people.PeopleAction;

/** Names the actions of the audit trail in plain words. Searches use the codes, which never change. */
public final class AuditMessages {

    private AuditMessages() {}

    /** Returns the action in plain words; the code itself if it is unknown. */
    public static String of(ActionCode code) {
        return AccessAction.find(code)
                .map(AuditMessages::of)
                .orElse(() -> PeopleAction.find(code).map(AuditMessages::of))
                .getOrElse(code::text);
    }

    private static String of(AccessAction action) {
        return switch (action) {
            case MERCHANT_OPENED -> "Opened the merchant";
            case MERCHANT_SUSPENDED -> "Suspended the merchant";
            case MERCHANT_RESUMED -> "Resumed the merchant";
            case APP_ID_CREATED -> "Created an App ID";
            case APP_ID_RENAMED -> "Changed an App Name";
            case APP_ID_ACTIVATED -> "Set an App ID to active";
            case APP_ID_DELETED -> "Deleted an App ID";
            case APP_KEY_REVEALED -> "Viewed an app_key";
            case APP_ID_DEACTIVATED -> "Deactivated an App ID";
            case APP_ID_DESCRIBED -> "Described an App ID";
            case APP_KEY_MADE -> "Made a new app_key";
            case PUBLIC_KEY_REGISTERED -> "Registered a public key";
            case APP_KEY_PUT_BACK -> "Put the former key back";
            case APP_KEY_FIRST_USED -> "A new key was used for the first time";
            case APP_KEY_ENDED -> "A key ended";
            case APP_KEY_LEAKED -> "Reported a key as leaked";
            case APP_KEY_END_DATE_SET -> "Changed the end date of a key";
            case APP_KEY_EXPIRES_SOON -> "A key expires soon";
            case APP_KEY_EXPIRED -> "A key expired";
            case SWITCH_SCHEDULED -> "Scheduled a switch";
            case SWITCH_CANCELED -> "Canceled a scheduled switch";
            case SWITCH_NOT_MADE -> "A scheduled switch was not made";
            case SWITCH_UNDONE -> "Undid a switch";
            case SELF_ROTATION_ALLOWED -> "Allowed software to replace its app_key";
            case SELF_ROTATION_FORBIDDEN -> "Forbade software to replace its app_key";
            case ADDRESS_ALLOWED -> "Added an address to the allowlist";
            case ADDRESS_DISALLOWED -> "Removed an address from the allowlist";
            case MANAGEMENT_KEY_CREATED -> "Created a management key";
            case MANAGEMENT_KEY_REVOKED -> "Revoked a management key";
            case RESOURCE_SERVER_ADDED -> "Added a resource server";
            case RESOURCE_SERVER_REMOVED -> "Removed a resource server";
            case TOKEN_REVOKED -> "Revoked an access token";
            case SIGNING_KEYS_DISTRUSTED -> "Revoked all access tokens";
            case STORE_RESTORED -> "Restored a backup, which revoked all access tokens";
        };
    }

    private static String of(PeopleAction action) {
        return switch (action) {
            case PERSON_INVITED -> "Invited a person";
            case INVITATION_REVOKED -> "Revoked an invitation";
            case PERSON_JOINED -> "Accepted an invitation";
            case ROLE_CHANGED -> "Changed a role";
            case PERSON_REMOVED -> "Removed a person";
            case PASSWORD_RESET_ISSUED -> "Created a reset link";
            case PASSWORD_RESET -> "Reset the password with a link";
            case PASSWORD_CHANGED -> "Changed the password";
            case SIGN_IN_LINK_ISSUED -> "Created a sign-in link";
            case SIGNED_IN -> "Signed in";
            case SIGN_IN_FAILED -> "Failed to sign in";
            case SIGN_INS_LIMITED -> "Sign-ins from an address limited after too many failures";
            case SIGNED_OUT -> "Signed out";
            case SESSION_REVOKED -> "Ended a session";
            case IDENTITY_CONFIRMED -> "Confirmed their identity";
            case SECOND_FACTOR_BEGUN -> "Started to set up an authenticator app";
            case SECOND_FACTOR_TURNED_ON -> "Turned on the authenticator app";
            case SECOND_FACTOR_REMOVED -> "Removed the authenticator app";
            case SECOND_FACTOR_FORGOTTEN -> "Removed a person's authenticator app";
            case ATTEMPT_REFUSED -> "Denied: insufficient role";
        };
    }
}
