package org.merchantaccess.http.hub.people;

import java.util.List;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.words.RoleWords;

/** A role to choose, and what one may do with it. */
public record RoleChoice(String word, String name, String rights, boolean isChosen) {

    /** The field of a form that carries it. */
    static final String FIELD = "role";

    /** Those of a place. */
    static List<RoleChoice> at(Place place, String chosen) {
        return place.roles().stream().map(role -> of(role, chosen)).toList();
    }

    private static RoleChoice of(Role role, String chosen) {
        return new RoleChoice(
                role.word(),
                RoleWords.of(role),
                RoleWords.rights(role),
                role.word().equals(chosen));
    }
}
