package org.merchantaccess.http.words;

import org.merchantaccess.domain.people.Role;

/** Roles, for people. */
public final class RoleWords {

    private RoleWords() {}

    public static String of(Role role) {
        return switch (role) {
            case MANAGER -> "Manager";
            case DEVELOPER -> "Developer";
            case READ_ONLY -> "Read-only";
            case OPERATOR -> "Operator";
        };
    }

    /** What somebody with that role may do. */
    public static String rights(Role role) {
        return switch (role) {
            case MANAGER -> "Everything here: App IDs, allowlist, and who belongs to the merchant.";
            case DEVELOPER -> "App IDs with their keys, the allowlist, refused requests. Not people.";
            case READ_ONLY ->
                "Looks at App IDs, allowlist, refused requests and activity. Sees no key, changes nothing.";
            case OPERATOR -> "Opens and suspends merchants, sees to people and management keys. Sees no App ID.";
        };
    }
}
