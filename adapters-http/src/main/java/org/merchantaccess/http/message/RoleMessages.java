package org.merchantaccess.http.message;

import org.merchantaccess.domain.people.Role;

/** Display names and descriptions of roles. */
public final class RoleMessages {

    private RoleMessages() {}

    public static String of(Role role) {
        return switch (role) {
            case MANAGER -> "Manager";
            case DEVELOPER -> "Developer";
            case READ_ONLY -> "Read-only";
            case OPERATOR -> "Operator";
        };
    }

    /** Describes the permissions of a role. */
    public static String rights(Role role) {
        return switch (role) {
            case MANAGER -> "Full access, including people.";
            case DEVELOPER -> "App IDs with their keys, allowlist, refused requests and activity. Can't manage people.";
            case READ_ONLY -> "App IDs, allowlist, refused requests and activity. Can't see keys or make changes.";
            case OPERATOR -> "Merchants, people and management keys. Can't see keys or change App IDs.";
        };
    }
}
