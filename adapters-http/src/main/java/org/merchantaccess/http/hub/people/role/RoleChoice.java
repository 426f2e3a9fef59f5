package org.merchantaccess.http.hub.people.role;

import java.util.List;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.hub.people.list.PeopleScope;
import org.merchantaccess.http.message.RoleMessages;

/** A role to choose, with a description of its permissions. */
public record RoleChoice(String value, String name, String rights, boolean isChosen) {

    /** Name of the form field. */
    public static final String FIELD = "role";

    /** Returns the roles of the scope. */
    public static List<RoleChoice> choicesIn(PeopleScope scope, String chosen) {
        return scope.roles().stream().map(role -> of(role, chosen)).toList();
    }

    private static RoleChoice of(Role role, String chosen) {
        return new RoleChoice(
                role.word(),
                RoleMessages.of(role),
                RoleMessages.rights(role),
                role.word().equals(chosen));
    }
}
