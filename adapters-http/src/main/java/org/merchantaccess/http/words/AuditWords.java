package org.merchantaccess.http.words;

/** What was done, for people. The words of the trail stay as they are: they are what is searched for. */
public final class AuditWords {

    private AuditWords() {}

    /** The action in plain words; one that is not known here as it is. */
    public static String of(String action) {
        return switch (action) {
            case "merchant_opened" -> "Opened the merchant";
            case "merchant_suspended" -> "Suspended the merchant";
            case "merchant_resumed" -> "Let the merchant's software in again";
            case "app_id_created" -> "Created an App ID";
            case "app_id_renamed" -> "Changed an App Name";
            case "app_id_activated" -> "Set an App ID to active";
            case "app_id_deleted" -> "Deleted an App ID";
            case "app_key_revealed" -> "Looked at an app_key";
            case "address_allowed" -> "Added an address to the allowlist";
            case "address_disallowed" -> "Removed an address from the allowlist";
            case "attempt_refused" -> "Tried what is not for their role";
            case "store_restored" -> "Restored a backup, which ended all access tokens";
            default -> ofPeople(action);
        };
    }

    private static String ofPeople(String action) {
        return switch (action) {
            case "person_invited" -> "Invited a person";
            case "invitation_revoked" -> "Took an invitation back";
            case "person_joined" -> "Accepted an invitation";
            case "role_changed" -> "Changed a role";
            case "person_removed" -> "Removed a person";
            case "password_reset_issued" -> "Made a link to reset a password";
            case "password_reset" -> "Chose a new password by a link";
            case "password_changed" -> "Changed the password";
            case "management_key_created" -> "Created a management key";
            case "management_key_revoked" -> "Revoked a management key";
            case "signing_keys_distrusted" -> "Ended every token there was";
            case "sign_in_link_issued" -> "Made a link that signs in";
            case "signed_in" -> "Signed in";
            case "sign_in_failed" -> "Failed to sign in";
            case "sign_ins_limited" -> "Failed to sign in so often that the address has to wait";
            case "signed_out" -> "Signed out";
            case "session_revoked" -> "Ended a session";
            case "identity_confirmed" -> "Proved again who they are";
            case "second_factor_begun" -> "Began to set up an authenticator app";
            case "second_factor_turned_on" -> "Turned on the authenticator app";
            case "second_factor_removed" -> "Removed the authenticator app";
            case "second_factor_forgotten" -> "Removed a person's authenticator app";
            default -> action;
        };
    }
}
