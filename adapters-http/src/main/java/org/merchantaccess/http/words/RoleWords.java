package org.merchantaccess.http.words;

import org.merchantaccess.domain.people.Role;

/** The names of roles, for people. */
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
}
