package org.merchantaccess.http.hub.people;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.page.Field;

/**
 * Whom to invite, and as what.
 *
 * @param roles to choose from; where there is one, there is no choice
 * @param roleFault why the choice was not taken
 */
public record InviteView(
        PeopleView page, DialogView dialog, Field email, List<RoleChoice> roles, Option<String> roleFault) {

    public InviteView {
        roles = List.copyOf(roles);
    }
}
