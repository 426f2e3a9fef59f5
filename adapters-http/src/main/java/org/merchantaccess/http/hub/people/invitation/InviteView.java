package org.merchantaccess.http.hub.people.invitation;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.people.list.PeopleView;
import org.merchantaccess.http.hub.people.role.RoleChoice;

/**
 * Data of the dialog that invites a person.
 *
 * @param roles the roles to choose from; a single one is not shown as a choice
 * @param roleFault the error message for the role
 */
public record InviteView(
        PeopleView page, DialogView dialog, Field email, List<RoleChoice> roles, Option<String> roleFault) {

    public InviteView {
        roles = List.copyOf(roles);
    }
}
