package org.merchantaccess.http.hub.people.role;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.people.list.PeopleView;

/**
 * Data of the dialog that changes a role.
 *
 * @param isYou whether the member is the user
 * @param fault the error message of the last attempt
 */
public record RoleView(
        PeopleView page, DialogView dialog, String email, boolean isYou, List<RoleChoice> roles, Option<String> fault) {

    public RoleView {
        roles = List.copyOf(roles);
    }
}
