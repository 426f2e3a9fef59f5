package org.merchantaccess.domain.event;

import io.vavr.control.Option;
import java.util.Arrays;

/** The audit actions of the access context: merchants, App IDs, allowlists, management keys and maintenance of the store. */
public enum AccessAction implements AuditAction {
    MERCHANT_OPENED,
    MERCHANT_SUSPENDED,
    MERCHANT_RESUMED,
    APP_ID_CREATED,
    APP_ID_RENAMED,
    APP_ID_ACTIVATED,
    APP_ID_DELETED,
    APP_KEY_REVEALED,
    APP_ID_DEACTIVATED,
    APP_ID_DESCRIBED,
    APP_KEY_MADE,
    PUBLIC_KEY_REGISTERED,
    APP_KEY_PUT_BACK,
    APP_KEY_FIRST_USED,
    APP_KEY_ENDED,
    APP_KEY_LEAKED,
    APP_KEY_END_DATE_SET,
    APP_KEY_EXPIRES_SOON,
    APP_KEY_EXPIRED,
    SWITCH_SCHEDULED,
    SWITCH_CANCELED,
    SWITCH_NOT_MADE,
    SWITCH_UNDONE,
    SELF_ROTATION_ALLOWED,
    SELF_ROTATION_FORBIDDEN,
    ADDRESS_ALLOWED,
    ADDRESS_DISALLOWED,
    MANAGEMENT_KEY_CREATED,
    MANAGEMENT_KEY_REVOKED,
    RESOURCE_SERVER_ADDED,
    RESOURCE_SERVER_REMOVED,
    TOKEN_REVOKED,
    SIGNING_KEYS_DISTRUSTED,
    STORE_RESTORED;

    /** Returns the action with this code; none if the access context has no such action. */
    public static Option<AccessAction> find(ActionCode code) {
        return Option.ofOptional(Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst());
    }

    @Override
    public ActionCode code() {
        return ActionCode.of(this);
    }
}
