package org.merchantaccess.domain.people;

import io.vavr.control.Option;
import java.util.Arrays;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.event.AuditAction;

/** The audit actions of the people context: memberships, sign-in, sessions, passwords, second factors and refused attempts. */
public enum PeopleAction implements AuditAction {
    PERSON_INVITED,
    INVITATION_REVOKED,
    PERSON_JOINED,
    ROLE_CHANGED,
    PERSON_REMOVED,
    PASSWORD_RESET_ISSUED,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    SIGN_IN_LINK_ISSUED,
    SIGNED_IN,
    /** Found in older trails only. Failed sign-ins are counted now, and not recorded individually. */
    SIGN_IN_FAILED,
    SIGN_INS_LIMITED,
    SIGNED_OUT,
    SESSION_REVOKED,
    IDENTITY_CONFIRMED,
    SECOND_FACTOR_BEGUN,
    SECOND_FACTOR_TURNED_ON,
    SECOND_FACTOR_REMOVED,
    SECOND_FACTOR_FORGOTTEN,
    ATTEMPT_REFUSED;

    /** Returns the action with this code; none if the people context has no such action. */
    public static Option<PeopleAction> find(ActionCode code) {
        return Option.ofOptional(Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst());
    }

    @Override
    public ActionCode code() {
        return ActionCode.of(this);
    }
}
