package org.merchantaccess.http.hub.people;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.kernel.DialogView;

/**
 * Which role somebody shall have.
 *
 * @param isYou whether it is who chooses
 * @param fault why the choice was not taken
 */
public record RoleView(
        PeopleView page, DialogView dialog, String email, boolean isYou, List<RoleChoice> roles, Option<String> fault) {

    public RoleView {
        roles = List.copyOf(roles);
    }
}
